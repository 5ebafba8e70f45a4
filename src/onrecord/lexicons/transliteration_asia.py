"""Syllables of Chinese and Korean names: pinyin against Wade-Giles, and the romanisations of Korean in use."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

# Usual spellings of one Korean syllable stand on one line. A spelling may stand on several.
_KOREAN_TABLE: Final = """
lee yi ri rhee li; park pak bak; kim gim; choi choe choy; jung jeong chung chong; jong chong; cho jo joe; kang gang
ko go koh goh; moon mun; noh roh no ro; shin sin; im lim rim yim; yoon yun; yoo yu ryu ryoo you; bae pae; baek paek
paik
back; jin chin; hee hui hi; seok sok suk; sung song seong; chul chol cheol; sook suk; jae chae; hyun hyon hyeon; young
yong yeong; yong ryong; woo u wu; soo su; eun un; geun kun keun; hye hae; hwan; hwang; ahn an; oh o; jun joon chun; ki
gi kee
kwon gwon; nam; min; ho; won weon; moo mu; ban pan; bo po; doo du tu; do to; dong tong; gwan kwan; gwang kwang; joo ju
chu; je che; myung myong myeong; pil phil; sik shik; taek thaek; chang jang; kye gye; duck deok; wook uk ook; yeon yon
youn; wan; gap kap; young yung; yo; kyo gyo; il ir; sun soon; guk kuk kook; bong pong; tae dae; dae tae; gyu kyu;
gyong kyong kyung gyeong
kyeong; yo; jo; mi; na ra rha; ran nan; in; hong; heo hur huh; han; byung byong byeong pyong; pyo; chan; hak; rae nae;
ryol ryul
yeol yul youl; ryong; sol seol sul; thae tae; kyou; hun hoon; deok dok duk tok; beom bum pom; cheon chun chon; seo so
suh; se; sang
"""
_KOREAN: Final[dict[str, frozenset[int]]] = {}
for _number, _line in enumerate(" ".join(_KOREAN_TABLE.split()).split(";")):
    for _syllable in _line.split():
        _KOREAN[_syllable] = _KOREAN.get(_syllable, frozenset()) | {_number}

KOREAN_SYLLABLES: Final = frozenset(_KOREAN)
KOREAN_SURNAMES: Final = frozenset(
    """
    kim gim lee yi ri rhee park pak bak choi choe jung jeong chung chong cho jo kang gang ko koh moon mun noh roh
    shin
    yoon yun yoo ryu bae paek baek paik hwang ahn oh kwon hong hur heo han seo suh jang chang nam paek hyon thae jon
    no song min ban pan""".split()
)
CHINESE_SURNAMES: Final = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
    feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei lu ding ren shen yao fu zhong cui tan
    liao
    fan wan jin shi xi mao qin bai bo meng xiong xue lei hou long hao shao gu hua chiang chou chu teng tsai hsu hsi
    hsieh hung kuo lai mao tung ho tsao chang ou cheng tseng yeh chao chin chien hsiao tsung su wen hui qi""".split()
)


@lru_cache(maxsize=16384)
def korean_equal(left: str, right: str) -> bool:
    """True where two plain syllables can write one Korean syllable."""
    if left == right:
        return True
    return bool(_KOREAN.get(left, frozenset()) & _KOREAN.get(right, frozenset()))


def _finals(rest: str) -> tuple[str, ...]:
    for old, new in (
        ("ieh", "ie"), ("ueh", "ue"), ("ien", "ian"), ("yen", "yan"), ("ung", "ong"), ("ih", "i"), ("eh", "e"),
        ("iung", "iong"), ("uei", "ui"), ("uo", "o"), ("iu", "u"),
    ):  # fmt: skip
        if rest == old:
            return (rest, new)
    return (rest,)


_WADE_INITIALS: Final = {
    "ch": ("zh", "j", "ch", "q"), "ts": ("z", "c"), "tz": ("z", "c"), "hs": ("x",), "k": ("g", "k"),
    "p": ("b", "p"), "t": ("d", "t"),
    "j": ("r",), "sh": ("sh",), "s": ("s",),
}  # fmt: skip


@lru_cache(maxsize=16384)
def pinyin_candidates(syllable: str) -> frozenset[str]:
    """The pinyin syllables that a Wade-Giles syllable without its apostrophes can stand for, itself among them."""
    word = syllable.replace("'", "")
    found = {word}
    for initial in ("ch", "ts", "tz", "hs", "sh", "k", "p", "t", "j", "s"):
        if word.startswith(initial):
            for final in _finals(word[len(initial) :]):
                for pinyin in _WADE_INITIALS[initial]:
                    found.add(pinyin + final)
                    if final == "u" and pinyin in {"z", "c"}:
                        found.add(pinyin + "i")
            break
    else:
        head = word[0] if word and word[0] not in "aeiou" else ""
        found.update(head + final for final in _finals(word[len(head) :]))
        if word in {"yen", "yeh", "yu", "wen"}:
            found.add({"yen": "yan", "yeh": "ye", "yu": "you"}.get(word, word))
    return frozenset(found)


def looks_wade_giles(syllables: tuple[str, ...]) -> bool:
    """True where a name has a spelling that pinyin lacks."""
    return any(
        syllable.startswith(("hs", "ts", "tz"))
        or "'" in syllable
        or syllable.endswith(("ieh", "ueh", "ien", "ih", "ung", "eh"))
        for syllable in syllables
    )


BURMESE_SYLLABLES: Final = frozenset(
    """
    aung san suu su kyi min hlaing thein sein win myint htin tin kyaw soe so khin nyunt zaw htun tun htay htut
    than shwe
    swe maung mg ne ye naing oo lwin hla thant nu ko gyi zwa zwar minn moe mo tint lin htet hein hmun yan phyo pyae
    thu ra thura
    wai yin yar zar zeya myo thaw thaung nay tar hpone phone ohn cho mar nwe nyan nyo paing pe po sithu tay thet tha
    thi thida
    thiha toe wunna wut ba bo mya khaing kaung sann hnin ei aye mon shein tut sandar""".split()
)


@lru_cache(maxsize=16384)
def burmese_key(syllable: str) -> str:
    """One key for the usual ways to write a Burmese syllable: breath marks, doubled letters and a silent r left out."""
    word = syllable
    for old, new in (
        ("ht", "t"),
        ("hp", "p"),
        ("ph", "p"),
        ("oe", "o"),
        ("uu", "u"),
        ("oo", "u"),
        ("nn", "n"),
        ("ar", "a"),
    ):
        word = word.replace(old, new)
    return word
