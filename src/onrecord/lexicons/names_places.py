"""Words in the names of places and buildings: what sort of place, and other names of one place in English."""

from __future__ import annotations

from typing import Final

# A sort of place that may be left out: "Anbar", "Anbar Province". Words on one line are one sort.
_SORTS: Final = """
province governorate muhafazah ostan vilayet wilaya; district raion rayon; city town municipality; village; region
oblast
krai; prefecture; division
"""
SORTS: Final = {word: line.split()[0] for line in " ".join(_SORTS.split()).split(";") for word in line.split()}
# A sort that belongs to the name: the river is not the town.
FIXED: Final = frozenset(
    """
    river lake mountain mountains mount mt sea ocean gulf bay strait island islands peninsula valley desert camp
    airport
    airbase base prison dam bridge hospital university mosque church cathedral square street embassy consulate port
    harbor
    stadium palace border crossing checkpoint hotel refinery""".split()
)
_NAMES: Final = """
kyiv kiev; kharkiv kharkov; lviv lvov lwow; odesa odessa; luhansk lugansk; mykolaiv nikolaev nikolayev; chernihiv
chernigov; chornobyl
chernobyl; zaporizhzhia zaporozhye zaporizhia zaporizhzhya; dnipro dnepr dnepropetrovsk dnipropetrovsk; donbas
donbass; bakhmut artemivsk
artyomovsk; yangon rangoon; beijing peking; guangzhou canton; nanjing nanking; tianjin tientsin; chongqing chungking;
mumbai bombay; kolkata
calcutta; chennai madras; naypyidaw naypyitaw nay-pyi-taw; mandalay; istanbul constantinople; jerusalem al-quds
yerushalayim; mosul mawsil; basra basrah
bassora; kirkuk karkuk; irbil erbil arbil hewler; sulaymaniyah sulaimaniya sulaymaniya sulaimani slemani; mecca
makkah; medina madinah; aleppo halab;
damascus dimashq; homs hims; raqqa raqqah; hodeida hodeidah hudaydah; sanaa sana'a; aden adan; tripoli tarabulus;
benghazi banghazi;
kabul; kandahar qandahar; tehran teheran; isfahan esfahan; mashhad meshed; qom qum; seoul; pyongyang pyeongyang; busan
pusan;
gwangju kwangju; incheon inchon; daegu taegu; bengaluru bangalore; saigon ho-chi-minh-city; moscow moskva; minsk;
saint-petersburg
st-petersburg; vilnius vilna; gdansk danzig; wroclaw breslau; prague praha; vienna wien; munich munchen; cologne koln;
rome roma;
florence firenze; venice venezia; turin torino; naples napoli; lisbon lisboa; brussels bruxelles; antwerp antwerpen;
hague
den-haag; geneva geneve; copenhagen kobenhavn; gothenburg goteborg; bucharest bucuresti; belgrade beograd; athens
athina; cairo
al-qahirah; gaza ghazzah; fallujah falluja faluja; ramadi; najaf; karbala kerbala; crimea krym; hunan; hainan; henan
honan; hebei hopei; hubei hupeh; shanxi; shaanxi; jiangsu; jiangxi; guangdong kwangtung; guangxi;
guizhou; gansu; qinghai; sichuan szechuan szechwan; xinjiang sinkiang; transnistria transdniestria pridnestrovie
"""
OTHER_NAMES: Final = {
    name.replace("-", " ").strip(): number
    for number, line in enumerate(" ".join(_NAMES.split()).split(";"))
    for name in line.split()
}
TURNS: Final = frozenset(
    """north northern south southern east eastern west western upper lower new old central greater northeast northwest
    southeast southwest""".split()
)
