"""Given names: forms of one name across languages and in familiar speech, and names too usual to tell people apart."""

from __future__ import annotations

from typing import Final

# One name a line (a semicolon ends it), all its usual spellings. General knowledge of names, no list of people.
_FORMS: Final = """
muhammad mohammad mohammed mohamed mohamad muhammed muhamed mohamet mahomet mehmed muhamad mohamud; ahmad ahmed ahmet;
mahmoud mahmud mahmood mehmood; hussein husayn hussain husain hossein hosein hussien hossain husein hoseyn houssein
hossien;
hassan hasan hacen hassane; ali aly; abdullah abdallah abdollah abdulla abdellah; yusuf yousef youssef yousif yousuf
yusef
yosef youcef; ibrahim ebrahim ibraheem; ismail esmail ismael ismaeel esmaeil smail; umar omar omer; uthman othman
osman usman
ousmane; usama osama oussama; mustafa mostafa moustafa mustapha; jafar jaafar ja'far gaafar djafar; hamza hamzah
hamze;
sulayman suleiman soleiman sulaiman suleyman sleiman souleymane sulieman; qasim qassem qasem qassim kassem kasim
ghasem kassim
gassem qasam; said saeed saïd sa'id sa'eed; sayyid sayed sayyed syed seyed seyyed sayid; salih saleh saleh; isa issa
eissa
essa; musa moussa mousa moosa; dawud daoud davood dawood daud davoud daood; rida reza ridha redha; sadiq sadegh sadeq
sadik
sadek; yahya yehia yahia yehya; ramadan ramazan ramadhan ramzan; fadl fazl fadhl; latif lateef; nasir nasser naser
nasir
nacer; kadhim kazem kadhem kazim kadim; mahdi mehdi; muqtada moqtada muktada; zayn zein zain zayn; qais kais qays
qayis;
hakim hakeem; amin ameen; jalal celal; jamal gamal cemal djamal; khalid khaled halid khalid; walid waleed oualid;
rashid
rachid rached rasheed reshid; tariq tarek tareq tarik tarique; yasir yasser yaser; yasin yassin yaseen yassine; sharif
sherif
shareef cherif; karim kareem; bashir basheer bachir; najib naguib nagib najeeb; muammar moammar muamar muammer moamer;
husni
hosni; anwar anouar anwer; ayman aiman; ayad iyad eyad;
falih faleh; zakaria zakariya zekeriya; haidar haider haydar heydar hayder; muhsin mohsen
mohsin
muhsen; mansur mansour mansoor; masud masoud massoud masood mesud; nur nour noor nur; ziad ziyad; riyad riyadh riad;
wissam
wisam; faysal faisal feisal faysal; ilham elham; isaac yitzhak itzhak yitzchak; benjamin binyamin benyamin; moshe;
haim
chaim; shimon; yaakov jacob yaacov; yehuda; ehud; avraham;
vladimir volodymyr uladzimir wladimir; alexander aleksandr alexandr oleksandr alyaksandr aliaksandr aleksander
aleksandar
alexandre alex; alexandra aleksandra oleksandra; alexei alexey aleksei aleksey oleksiy oleksii alyaksey alexiy; sergei
sergey
serhiy serhii siarhei sergiy sergi; dmitry dmitri dmytro dmitriy dmitrii dzmitry dmitrij; nikolai nikolay mykola
mikalai
nikolaj; mikhail mykhailo mikhailo mykhaylo mihail michail; yevgeny evgeny yevhen evgenii yevgeniy evgeni yevgeni
evhen
evgeniy yevheniy yauhen; pavel pavlo; pyotr petro petr piotr; andrei andrey andriy andrii andrej; vasily vasyl vasiliy
vassily
vasilii; yuri yury yuriy yurii iurii juri iury jurij; igor ihor; oleg oleh; konstantin kostyantyn constantin
kostiantyn;
viktor victor; svetlana svitlana sviatlana; yelena elena olena; natalia natalya nataliya nataliia; tatiana
tatyana tetiana tetyana; ekaterina yekaterina kateryna katerina; grigory hryhoriy grigori grigoriy; gennady hennadiy
gennadi
gennadiy; fyodor fedor fedir feodor; kirill kyrylo cyril kiril; denis denys; maxim maksym maksim; artem artyom artiom;
vitaly
vitaliy vitali vitalii; anatoly anatoliy anatoli; arseniy arseny arsenii; valery valeriy valerii valeri; eduard
edward; ivan;
georgy georgi georgiy heorhiy; joseph iosif yosif josef; lev; ilya illia illya; roman; stanislav; yaroslav iaroslav;
semyon
semen; ludmila lyudmila liudmyla lyudmyla; yulia julia iuliia yuliya yuliia; maria mariya mariia; anna hanna;
william bill will billy; robert bob rob bobby bobbie; joseph joe joey; michael mike mick mickey; james jim jimmy
jamie; thomas tom
tommy; richard dick rick rich ricky; anthony antony tony; daniel dan danny; david dave; steven stephen steve;
christopher
chris; edward ed eddie ted teddy; theodore ted teddy; matthew matt; andrew andy; nicholas nick nicolas; benjamin ben
benny;
samuel sam; timothy tim; gregory greg; jeffrey jeff geoffrey; kenneth ken; ronald ron; donald don; charles charlie
chuck;
elizabeth liz beth betsy; margaret maggie peggy; katherine kathleen kate katie kathy catherine kathryn; susan sue;
patricia
pat;
patrick pat paddy; peter pete; philip phil phillip; lawrence larry laurence; leonard len leo; gerald gerry jerry;
jonathan jon;
john jack johnny; francis frank; frederick fred; henry harry hank; bernard bernie; barack; antonio toni; jose pepe;
francisco paco; joshua josh; nathaniel nate; zachary zach; deborah debbie; jennifer jen jenny; barbara barb;
condoleezza condi;
ioannis yannis yiannis giannis yanis; georgios giorgos yorgos yiorgos; konstantinos constantinos kostas costas;
elias ilias; nikolaos nikos nicos; dimitrios dimitris demetris; michalis mihalis; panagiotis panayiotis panos;
karolos carolos; evangelos vangelis; athanasios thanasis; spyros spiros spyridon; vassilis vasilis vassilios;
christos hristos; efstathios stathis; theodoros thodoris; aristidis aristides; pavlos;
"""


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(" ".join(_FORMS.split()).split(";")):
        for name in line.split():
            if name != "?" and not name.endswith("?"):
                found[name] = found.get(name, frozenset()) | {number}
    return found


FORMS: Final = _groups()
# Names that millions bear: alone, or one after another, they do not tell a person.
USUAL: Final = frozenset(FORMS) | frozenset(
    """
    fatima zainab maryam aisha khadija nasrallah salman sultan khan shah malik hamid nabil samir jaber saad hadi salam
    adil adel
    majid abbas jassim jasim jawad kamal kamel khalil bilal bakr habib hashim imad iyad jabir nuri nouri sami taha
    tahsin tahseen
    rahman rahim aziz jabbar karim qadir hamed salem salim faleh falah
    smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white
    harris
    clark lewis robinson walker young allen king wright scott green baker adams nelson hill campbell mitchell roberts
    carter
    evans edwards collins stewart morris murphy cook rogers morgan cooper bailey reed kelly howard ward cox richardson
    wood
    watson brooks bennett gray hughes price myers long foster sanders ross powell sullivan russell fisher henderson
    marshall
    garcia martinez rodriguez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz reyes
    cruz morales
    silva santos oliveira souza lima pereira costa ferreira muller schmidt schneider weber meyer hansen olsen jensen
    nielsen
    rossi russo ferrari bianchi dubois moreau laurent petit ivanov petrov sidorov smirnov kuznetsov popov volkov
    shevchenko bondarenko kovalenko tkachenko melnyk boyko kovalchuk
    kim lee park choi jung kang cho yoon jang lim han shin seo kwon hwang song wang li zhang liu chen yang huang zhao
    wu
    wong chan lam leung cheung ho ng chow yu tam lau tang tsang mak yip kwok fung tse hui kwan lo chu tsui
    zhou xu sun ma zhu hu guo lin he gao tanaka suzuki sato watanabe takahashi ito yamamoto nakamura kobayashi nguyen
    tran
    le pham hoang phan vu vo singh kumar sharma gupta patel das roy shah reddy iyer begum akhtar hussain
    aung win htun tun oo soe naing zaw myint khin hla thein than maung lwin htay kyaw tin nyunt
    cohen levi levy mizrahi friedman katz yilmaz kaya demir sahin celik yildiz ozturk aydin arslan
    mary linda george paul mark brian kevin jason ryan eric adam carlos juan luis maria ana jean pierre marie abu umm
    """.split()
)


def same_given(left: str, right: str) -> bool | None:
    """True where two plain names are forms of one name, False where both are known and are not, else None."""
    mine, theirs = FORMS.get(left), FORMS.get(right)
    if mine is None or theirs is None:
        return None
    return bool(mine & theirs)
