"""Nouns for persons and groups, given names by the pronoun that goes with them, and the personal pronouns.

All in lower case and in the singular. The lists hold the language and the field.
"""

from __future__ import annotations

from typing import Final, Literal

Number = Literal["one", "many"]
Gender = Literal["he", "she", "it"]

# Nouns of which one is "he".
MEN: Final = frozenset(
    """
    man boy gentleman guy father dad son brother uncle nephew grandfather grandson husband widower boyfriend fiancé
    king prince emperor sultan emir sheikh shah tsar lord duke count baron sir mr monk friar priest pope cardinal imam
    mullah ayatollah spokesman chairman congressman councilman businessman policeman gunman cameraman salesman fisherman
    fireman statesman serviceman airman clergyman assemblyman alderman nobleman sportsman strongman anchorman actor
    waiter host godfather stepfather stepson bridegroom groom bachelor patriarch abbot hero
    """.split()
)
# Nouns of which one is "she".
WOMEN: Final = frozenset(
    """
    woman girl lady mother mom mum daughter sister aunt niece grandmother granddaughter wife widow girlfriend fiancée
    queen princess empress duchess countess baroness nun spokeswoman chairwoman congresswoman councilwoman businesswoman
    policewoman actress waitress hostess heroine goddess godmother stepmother stepdaughter bride matriarch abbess
    ballerina assemblywoman housewife midwife schoolgirl
    """.split()
)
# Other nouns for a person; offices and functions are in offices_titles.
PERSONS: Final = frozenset(
    """
    person human individual people child kid baby infant teenager youth adult student pupil teacher friend neighbor
    neighbour colleague partner spouse parent sibling cousin relative grandparent twin orphan victim survivor witness
    suspect defendant plaintiff prisoner detainee inmate hostage captive fugitive refugee migrant immigrant citizen
    resident civilian native villager worker employee employer boss farmer driver pilot soldier officer troop veteran
    sailor marine guard fighter militant rebel insurgent terrorist bomber attacker assailant gunman killer murderer
    hijacker kidnapper smuggler thief criminal dealer protester protestor demonstrator activist campaigner supporter
    opponent critic rival ally enemy voter candidate politician lawmaker diplomat official minister president leader
    member expert specialist scientist professor doctor nurse patient lawyer attorney prosecutor judge juror journalist
    reporter correspondent writer author poet singer musician composer artist painter actor director producer player
    athlete coach fan winner champion customer client consumer user visitor tourist passenger traveler traveller
    historian philosopher mathematician engineer inventor founder owner investor trader banker analyst economist
    speaker caller reader viewer listener cleric follower believer successor predecessor heir king queen prince princess
    emperor ruler governor mayor chief head chairman secretary ambassador envoy spokesperson commander general colonel
    captain lieutenant sergeant major admiral deputy senator representative somebody someone anyone anybody everyone
    everybody nobody who
    """.split()
)
# Nouns for a body that acts as one and is "it".
GROUPS: Final = frozenset(
    """
    group organization organisation company firm corporation business bank agency ministry department office bureau
    government administration cabinet regime state country nation kingdom republic army navy force military police
    militia faction brigade battalion unit division command coalition alliance union federation league bloc party
    movement front wing branch committee commission council board panel parliament congress senate assembly house court
    tribunal jury university college school institute institution foundation charity association society club team
    newspaper paper magazine network channel station broadcaster outlet website site publisher church mosque hospital
    airline manufacturer maker retailer operator provider supplier startup subsidiary watchdog regulator authority
    delegation ensemble umbrella grouping outfit body mission embassy consulate cartel gang cell band crew
    family tribe clan community population public crowd staff leadership opposition majority minority electorate
    """.split()
)
# Nouns for places, which are "it" and "there".
PLACES: Final = frozenset(
    """
    place city town village capital country state province region district county area island territory neighborhood
    neighbourhood suburb street square camp base airport port border valley mountain river lake sea ocean desert
    building house home school hospital church mosque temple prison station site location zone
    """.split()
)
# What people put into the world by speaking or writing: "the statement said".
UTTERANCES: Final = frozenset(
    """
    statement report letter communique communiqué release announcement message document text declaration readout
    post tweet memo note indictment complaint lawsuit filing ruling verdict resolution study survey poll article
    editorial speech video recording transcript email account book memoir column testimony remark comment analysis
    finding interview argument
    """.split()
)

GIVEN_HE: Final = frozenset(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis jerry
    tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy carl keith roger gerald ethan
    arthur terry lawrence sean christian albert austin joe bryan bruce bill bob jim tom tim dan dave mike steve nick
    tony ben sam alex max fred ted ron don ken greg jeff matt chris rob will alan allen barry bernard brett chad craig
    curtis dale dean derek donnie duncan dwight earl ed eddie elliott elliot eugene evan felix francis frederick gavin
    geoffrey glenn gordon graham grant guy harry harvey herbert howard hugh hugo ian isaac ivan jay jeremiah jimmy joel
    johnny karl lee leo leon leonard lewis liam lloyd louis lucas luke malcolm marcus mario martin marvin maurice
    mitchell mohammed muhammad mohammad ahmad ahmed mahmoud mahmud hassan hasan hussein husayn hussain ali omar umar
    abdullah abdul ibrahim ismail yusuf youssef khalid khaled kareem karim mustafa saddam bashar hafez hosni muammar
    qassem qasem kadhim haidar haider muqtada nouri adil adel mahdi barham fuad rafiq walid tariq faisal salman salim
    said saeed samir ziad nabil amr anwar ayman osama usama hamid hamza jamal jalal nasser nasir rashid recep mehmet
    mevlut benjamin binyamin ehud ariel shimon yair moshe naftali vladimir dmitry dmitri sergei sergey mikhail boris
    nikolai alexei alexander aleksandr igor viktor victor yuri oleg pavel petr andrei volodymyr oleksandr jean pierre
    jacques francois françois emmanuel nicolas luis carlos juan miguel pedro jorge antonio manuel fernando alejandro
    ricardo eduardo diego pablo rafael roberto enrique hugo evo jair luiz angelo giuseppe giovanni silvio matteo mario
    paolo marco lorenzo hans klaus jürgen wolfgang helmut gerhard olaf heiko friedrich johann otto xi jinping hu jiang
    deng narendra manmohan rahul amit imran nawaz pervez hamid ashraf barack joe neil norman oscar oliver owen percy
    philip phillip ralph randall randy raul rex rick rodney roland ross roy russell seth shane sidney simon spencer
    stanley stuart theodore todd tommy travis trevor troy vernon vincent wade warren wayne wesley willie winston
    """.split()
)
GIVEN_SHE: Final = frozenset(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy
    kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet
    maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith
    andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances
    jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany
    doris kayla alexis lori marie anne annie jane jill kate katie kathy hillary nikki condoleezza madeleine angela
    ursula christine marine theresa liz nancy kamala melania ivanka michelle laura dana jen jessica lucy claire clare
    ellen eva eve fiona florence hazel heidi helena ingrid irene iris jenny jodie josephine joanna joanne karin kristin
    lena leslie lillian louise lydia maggie mandy margot marian marianne maureen miranda molly monica naomi natasha
    nina nora norma pauline penelope peggy phyllis priscilla rachael rita roberta rosa rose rosemary sally sheila sonia
    sophie stella sue suzanne sylvia tamara tanya tina tracy ursula valerie vanessa vera veronica vivian wendy yvonne
    zoe aisha fatima fatimah khadija zainab zaynab leila layla mariam maryam amina asma huda nadia noor rania samira
    yasmin zahra benazir sheikha aung indira sonia olga svetlana tatiana yulia irina natalia ekaterina elena dilma
    cristina michelle isabel carmen ana lucia gabriela beatriz giorgia francesca chiara brigitte simone annegret
    """.split()
)

_Pronoun = tuple[int, Number | None, Gender | None]
_PERSONAL: Final[tuple[tuple[str, _Pronoun], ...]] = (
    ("i me my mine myself", (1, "one", None)),
    ("we us our ours ourselves", (1, "many", None)),
    ("you your yours yourself yourselves", (2, None, None)),
    ("he him his himself", (3, "one", "he")),
    ("she her hers herself", (3, "one", "she")),
    ("it its itself", (3, "one", "it")),
    ("they them their theirs themselves 'em", (3, "many", None)),
)
# The personal pronouns: person, number, gender. "They" of one person is not told apart.
PRONOUNS: Final = {word: told for words, told in _PERSONAL for word in words.split()}
REFLEXIVES: Final = frozenset("myself yourself himself herself itself ourselves yourselves themselves oneself".split())
DEMONSTRATIVES: Final = frozenset("this that these those".split())
