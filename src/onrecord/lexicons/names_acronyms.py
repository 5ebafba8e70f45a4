"""Well-known short names of bodies whose letters do not follow from the English words, and usual translations."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from onrecord.lexicons.names_groups import group_sign, group_words
from onrecord.lexicons.transliteration import plain

# All names on one line are one body. Public knowledge of the world's bodies and armed groups.
_TABLE: Final = """
ISIS; ISIL; Daesh; Da'esh; Islamic State; IS; Islamic State of Iraq and Syria; Islamic State of Iraq and the Levant; Islamic State of Iraq and al-Sham; Islamic State group; ISIS/ISIL; so-called Islamic State
PKK; Kurdistan Workers' Party; Kurdish Workers Party; Partiya Karkeren Kurdistane
YPG; People's Protection Units; Kurdish People's Protection Units; Yekineyen Parastina Gel
YPJ; Women's Protection Units
PYD; Democratic Union Party
SDF; Syrian Democratic Forces
PMF; PMU; Popular Mobilization Forces; Popular Mobilization Units; Hashd al-Shaabi; Hashed al-Shaabi; al-Hashd al-Shaabi; Popular Mobilisation Forces; al-Hashd ash-Shaabi
IRGC; Islamic Revolutionary Guard Corps; Islamic Revolutionary Guards Corps; Revolutionary Guards; Iranian Revolutionary Guard Corps; Iran's Revolutionary Guards; Sepah-e Pasdaran; Pasdaran; Revolutionary Guard; Iranian Revolutionary Guards
IRGC-QF; Quds Force; Qods Force; Al-Quds Force
HTS; Hayat Tahrir al-Sham; Hay'at Tahrir al-Sham; Tahrir al-Sham; Levant Liberation Committee; Organization for the Liberation of the Levant; Levant Liberation Organization
Jabhat al-Nusra; al-Nusra Front; Nusra Front; Al Nusrah Front; Jabhat al Nusrah
Asaib Ahl al-Haq; Asa'ib Ahl al-Haqq; AAH; League of the Righteous; Khazali Network
Mahdi Army; Jaish al-Mahdi; Jaysh al-Mahdi; Mehdi Army; JAM
Houthis; Houthi movement; Ansar Allah; Ansarallah; Houthi rebels; Huthis; al-Houthi movement
Hezbollah; Hizballah; Hizbullah; Hizbollah; Lebanese Hezbollah; Party of God
Kataib Hezbollah; Kata'ib Hizballah; Hezbollah Brigades; KH; Hizballah Brigades; Brigades of the Party of God
Hamas; Islamic Resistance Movement; Harakat al-Muqawama al-Islamiya; HAMAS
PIJ; Palestinian Islamic Jihad; Islamic Jihad Movement in Palestine; Harakat al-Jihad al-Islami
Al-Qaeda; al-Qaida; al Qa'ida; AQ; al-Qaida network; Al Qaeda network
AQAP; Al-Qaeda in the Arabian Peninsula; Al Qaida in the Arabian Peninsula
AQIM; Al-Qaeda in the Islamic Maghreb; Al-Qaida in the Islamic Maghreb
AQI; Al-Qaeda in Iraq
Al-Shabaab; al-Shabab; Harakat al-Shabaab al-Mujahideen; Shabaab
Boko Haram; Jama'atu Ahlis Sunna Lidda'awati wal-Jihad
TTP; Tehrik-i-Taliban Pakistan; Pakistani Taliban; Tehreek-e-Taliban Pakistan
LeT; Lashkar-e-Taiba; Lashkar-e-Tayyiba; Lashkar-e-Toiba; Army of the Righteous; Army of the Pure
JeM; Jaish-e-Mohammed; Jaish-e-Muhammad; Army of Mohammed
MEK; Mujahedin-e Khalq; PMOI; People's Mojahedin Organization of Iran; People's Mujahedin of Iran; MKO
KDP; Kurdistan Democratic Party
PUK; Patriotic Union of Kurdistan
KRG; Kurdistan Regional Government; Kurdish Regional Government
PLO; Palestine Liberation Organization; Palestine Liberation Organisation
PA; Palestinian Authority; Palestinian National Authority; PNA
PFLP; Popular Front for the Liberation of Palestine
IDF; Israel Defense Forces; Israeli Defense Forces; Israel Defence Forces; Israeli army; Tsahal; Tzahal
Shin Bet; Shabak; Israel Security Agency; Israeli Security Agency; ISA
Mossad; Institute for Intelligence and Special Operations
FSB; Federal Security Service; Federalnaya Sluzhba Bezopasnosti
SVR; Foreign Intelligence Service of Russia
GRU; Main Intelligence Directorate
KGB; Committee for State Security
SBU; Security Service of Ukraine; Sluzhba Bezpeky Ukrayiny
AKP; Justice and Development Party; AK Party
HDP; Peoples' Democratic Party
CHP; Republican People's Party
MIT; National Intelligence Organization; Turkish National Intelligence Organization
FARC; Revolutionary Armed Forces of Colombia; Fuerzas Armadas Revolucionarias de Colombia
ELN; National Liberation Army; Ejercito de Liberacion Nacional
ETA; Euskadi Ta Askatasuna; Basque Homeland and Freedom
MSF; Medecins Sans Frontieres; Doctors Without Borders
RSF; Reporters Without Borders; Reporters Sans Frontieres
ICRC; International Committee of the Red Cross
IAEA; International Atomic Energy Agency
UN; United Nations; U.N.
UNSC; UN Security Council; United Nations Security Council
UNHCR; United Nations High Commissioner for Refugees; UN refugee agency; UN High Commissioner for Refugees
UNICEF; United Nations Children's Fund; UN children's agency
UNESCO; United Nations Educational, Scientific and Cultural Organization
UNRWA; United Nations Relief and Works Agency
UNAMI; United Nations Assistance Mission for Iraq; UN Assistance Mission for Iraq
UNIFIL; United Nations Interim Force in Lebanon; UN Interim Force in Lebanon
WFP; World Food Programme; World Food Program; UN World Food Programme
WHO; World Health Organization; World Health Organisation
NATO; North Atlantic Treaty Organization; North Atlantic Alliance; North Atlantic Treaty Organisation
EU; European Union; E.U.
OSCE; Organization for Security and Co-operation in Europe; Organisation for Security and Cooperation in Europe
OPEC; Organization of the Petroleum Exporting Countries
ASEAN; Association of Southeast Asian Nations
AU; African Union
ECOWAS; Economic Community of West African States
IMF; International Monetary Fund
WTO; World Trade Organization
ICC; International Criminal Court
ICJ; International Court of Justice; World Court
CIA; Central Intelligence Agency
FBI; Federal Bureau of Investigation
NSA; National Security Agency
DHS; Department of Homeland Security; Homeland Security Department
DOJ; Department of Justice; Justice Department; U.S. Department of Justice; US Justice Department
DOD; Department of Defense; Defense Department; U.S. Department of Defense; US Defense Department
State Department; US State Department; Department of State; U.S. Department of State
Treasury Department; US Treasury; Department of the Treasury; U.S. Treasury Department; US Treasury Department
CENTCOM; US Central Command; U.S. Central Command; United States Central Command
MI5; Security Service (UK)
MI6; Secret Intelligence Service
GCHQ; Government Communications Headquarters
CPC; CCP; Communist Party of China; Chinese Communist Party
PLA; People's Liberation Army; Chinese People's Liberation Army
KMT; Kuomintang; Guomindang; Chinese Nationalist Party; Nationalist Party of China
DPP; Democratic Progressive Party
KCNA; Korean Central News Agency
WPK; Workers' Party of Korea; Korean Workers' Party
NLD; National League for Democracy
USDP; Union Solidarity and Development Party
Tatmadaw; Myanmar Armed Forces; Myanmar military; Burmese military; Burmese armed forces; Myanmar army
SAC; State Administration Council
NUG; National Unity Government
ARSA; Arakan Rohingya Salvation Army
KIA; Kachin Independence Army
KNU; Karen National Union
LTTE; Liberation Tigers of Tamil Eelam; Tamil Tigers
BJP; Bharatiya Janata Party
MILF; Moro Islamic Liberation Front
NPA; New People's Army
ASG; Abu Sayyaf; Abu Sayyaf Group
JI; Jemaah Islamiyah; Jemaah Islamiah; Jamaah Islamiyah
SPLM; Sudan People's Liberation Movement
SPLA; Sudan People's Liberation Army
TPLF; Tigray People's Liberation Front; Tigrayan People's Liberation Front
ANC; African National Congress
LRA; Lord's Resistance Army
M23; March 23 Movement
IRA; Irish Republican Army; Provisional IRA; Provisional Irish Republican Army
DPR; Donetsk People's Republic; DNR
LPR; Luhansk People's Republic; Lugansk People's Republic; LNR
Wagner Group; PMC Wagner; Wagner PMC; Wagner private military company
Verkhovna Rada; Ukrainian parliament; Supreme Council of Ukraine
Knesset; Israeli parliament
Majlis; Iranian parliament; Islamic Consultative Assembly
State Duma; Russian State Duma
TASS; ITAR-TASS
IOM; International Organization for Migration
OCHA; Office for the Coordination of Humanitarian Affairs; UN Office for the Coordination of Humanitarian Affairs; UNOCHA
HRW; Human Rights Watch
SOHR; Syrian Observatory for Human Rights
FSA; Free Syrian Army; Syrian Free Army
SNC; Syrian National Coalition
NLA; National Liberation Army (Macedonia)
GNA; Government of National Accord
LNA; Libyan National Army; Libyan Arab Armed Forces
GCC; Gulf Cooperation Council; Gulf Co-operation Council
OIC; Organization of Islamic Cooperation; Organisation of Islamic Cooperation
Arab League; League of Arab States
ISIS-K; ISKP; Islamic State Khorasan Province; Islamic State-Khorasan; ISIS-Khorasan; Islamic State Khorasan
Ansar al-Islam; Supporters of Islam
Likud; Likud party
Yesh Atid
Shas
Otzma Yehudit; Jewish Power
Fatah al-Islam
Al-Qassam Brigades; Izz ad-Din al-Qassam Brigades; Qassam Brigades; Ezzedine al-Qassam Brigades
Al-Quds Brigades; Saraya al-Quds
Radwan Force
Fatemiyoun; Liwa Fatemiyoun; Fatemiyoun Brigade; Fatemiyoun Division
Zainabiyoun; Zaynabiyoun; Zainebiyoun Brigade; Zaynabiyoun Brigade
Badr Organization; Badr Organisation; Badr Corps
Sadrist Movement; Sadrist bloc
Peshmerga
Azov Regiment; Azov Battalion; Azov Brigade
Rosgvardia; Russian National Guard
ISI; Inter-Services Intelligence
JNIM; Jama'at Nusrat al-Islam wal-Muslimin; Group for the Support of Islam and Muslims
ISWAP; Islamic State West Africa Province
FDLR; Democratic Forces for the Liberation of Rwanda
MONUSCO
MINUSMA
UNMISS
UNDOF
AMISOM
OPCW; Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons
UNDP; United Nations Development Programme; UN Development Programme
Interpol
Europol
Frontex
CSTO; Collective Security Treaty Organization; Collective Security Treaty Organisation
ZANU-PF
Frelimo; FRELIMO
Renamo; RENAMO
MPLA
Fidesz
Pheu Thai; Pheu Thai Party
Awami League
Sinn Fein; Sinn Féin
Hezb-e-Islami; Hizb-i-Islami; Hezb-i-Islami
Haqqani network; Haqqani Network
Janjaweed
Muslim Brotherhood; al-Ikhwan al-Muslimun; Ikhwan; Society of the Muslim Brothers
"""  # noqa: E501


LONGEST_BARE: Final = 3  # letters of a short name that must stand in the table's case: "ISA", but "Nato"


def _bodies() -> tuple[dict[tuple[str, ...], frozenset[int]], dict[str, frozenset[int]], frozenset[tuple[str, ...]]]:
    names: dict[tuple[str, ...], frozenset[int]] = {}
    letters: dict[str, frozenset[int]] = {}
    spelled = set()
    for number, line in enumerate(_TABLE.strip().splitlines()):
        for written in (name.strip() for name in line.split(";")):
            key = group_words(written)
            names[key] = names.get(key, frozenset()) | {number}
            if len(written) > LONGEST_BARE or not written.isalpha():
                spelled.add(key)
            flat = written.replace(".", "")
            if " " not in flat and sum(c.isupper() for c in flat) >= 2:
                letters[flat] = letters.get(flat, frozenset()) | {number}
    return names, letters, frozenset(spelled)


_NAMES, _LETTERS, _SPELLED = _bodies()


@lru_cache(maxsize=65536)
def bodies(written: str) -> frozenset[int]:
    """The numbers of the well-known bodies that bear this name; empty where none is known."""
    flat = written.replace(".", "").strip()
    return _LETTERS.get(flat, frozenset()) or _NAMES.get(group_words(written), frozenset())


@lru_cache(maxsize=65536)
def is_body(written: str) -> bool:
    """True where a name is a well-known body's as it is written: "ISA" and "Nato" are, "Isa" is not."""
    return written.replace(".", "").strip() in _LETTERS or group_words(written) in _SPELLED


@lru_cache(maxsize=65536)
def is_acronym(name: str) -> bool:
    """True for one word of two to eight letters, most of them capital: "KSS", "U.N.", "DoD"."""
    flat = name.replace(".", "").strip()
    capitals = sum(c.isupper() for c in flat)
    return (
        " " not in flat
        and 2 <= len(flat) <= 8
        and flat.replace("-", "").isalnum()
        and capitals >= 2
        and capitals * 2 > len(flat)
    )


@lru_cache(maxsize=32768)
def initials(written: str) -> frozenset[str]:
    """The acronyms that a name's words give: of the telling words, with the small words, with heads translated."""
    words = re.findall(r"[^\W_]+", plain(written).replace("'", ""))
    if written.isupper() and max(map(len, words), default=0) < 4:
        return frozenset()  # "CC BY-SA" is letters itself
    telling = list(group_words(written))
    found = {"".join(word[0] for word in words), "".join(word[0] for word in telling)}
    articles = {"al", "el", "as", "ash", "ad", "ar", "an", "the"}
    found.add("".join(word[0] for word in words if word not in articles))
    if telling[:1] == ["united"] and telling[1:2] == ["nations"]:
        found.add("un" + "".join(word[0] for word in telling[2:]))
    if telling and group_sign(telling[0]) == "party-of-god":
        found.add("h" + "".join(word[0] for word in telling[1:]))
    return frozenset(letters.upper() for letters in found if len(letters) > 1)
