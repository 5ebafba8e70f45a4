"""Which language a text is in: the script first, then the share of each language's commonest words."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 20_000
_STOPWORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is that for it was on with as are be by at from this have has had not but they his her he she said will would were which their who an or its been i you we",
        "fr": "le la les de des du et un une est en que qui dans pour pas sur au aux avec ce cette il elle ils par plus se ne sont été être l d qu ont mais son sa ses leur comme",
        "de": "der die das und ist in den von zu mit nicht ein eine auf für sich dem des im es auch als werden an sie er aus dass wird hat nach bei einer um noch sind war wie einen",
        "es": "el la los las de y en que un una es por con para del se no su al lo como más pero sus le ha fue este esta entre desde son también era sobre ser han muy hasta",
        "pt": "o a os as de e que em um uma do da dos das no na nos nas para com por não se mais foi como ao mas são seu sua à pelo pela também ou ser está entre já até",
        "it": "il lo la i gli le di e che un una è in per con non del della dei delle nel nella al alla da si come più sono anche ma ha stato questo questa dal dalla hanno suo essere",
        "nl": "de het een en van in is dat op te zijn met voor niet aan er die door ook als maar naar om bij uit nog wordt heeft hij ze worden dan over was tot hebben deze",
        "sv": "och att det i en som är på av för med den till inte om ett har de var men sig från så kan han nu hade vid efter också eller skulle under sin ska",
        "da": "og i at det er en af til på der med for den som de ikke et har om men var fra han også vil kan sig ved efter eller blev være skal da havde",
        "no": "og i det er på som til en av for at med de ikke har den et om var fra men han seg også vil kan ved etter eller ble være skal hadde blir mot",
        "fi": "ja on ei että se hän oli kun mutta myös ovat joka mukaan jo niin kuin tai vain olla ole voi sekä ovat sen siitä nyt vielä joiden mitä",
        "pl": "i w na z się nie do to że jest o jak po za od przez dla są ale przy tym był było może już być czy oraz także tego który która które jego",
        "cs": "a v se na je že s z do to o i k ve pro za by podle jsou jako ale od po jeho ze které který byl bylo také aby jsem není jen může už",
        "ro": "și de în a la cu pe că nu din o un este care mai pentru au fost sunt să se prin după al ale sau dar fi lui ca acest această",
        "hu": "a az és hogy nem is egy van meg de ez csak már azt mint el volt ki ha szerint be még vagy fel minden között után lesz amely ami",
        "tr": "ve bir bu da de için ile olarak çok daha en gibi kadar olan sonra ne ki ama her o var ise göre oldu olduğunu tarafından değil",
        "id": "yang dan di dengan untuk dari dalam ini itu pada tidak akan adalah ke oleh juga ada telah mereka tersebut sebagai atau karena bisa kata saat bahwa lebih",
        "vi": "và của là có trong được cho các một với không đã này người những khi từ về để tại đến ra như trên vào cũng",
        "sw": "ya na wa kwa ni za katika la cha kuwa hiyo yake huo hii alisema kwamba baada watu nchini pia lakini",
        "so": "oo iyo ka ku u ee in waa la soo ay ayaa kale uu aan leh waxa dalka",
        "ku": "û di de ku ji bi li ya yê ne bû jî ser wî wê hat dike xwe bo",
        "ru": "и в не на что с по как из а к у за от о для он это его но было бы все же так они при был после который",
        "uk": "і в не на що з до та у як за про це від але для його він року при був які також або щоб є після",
        "bg": "и на в се да не за от с че са по е като това до той към но или след още има при който",
        "sr": "и у је да се на су за од са не као што који то из по али би или након",
        "ar": "في من على إلى أن عن التي الذي هذا هذه مع كان لا ما بعد قال كما بين ذلك قد أو لم وقال عام كل",
        "fa": "و در به از که این را با است برای آن یک تا خود بر شد شده می های کرد هم ما بود باید",
        "ur": "کے میں کی ہے اور سے کا کو نے کہ ہیں پر یہ اس کہا تھا ایک گیا",
        "ckb": "لە و بە کە بۆ ئەو ئەم لەگەڵ هەر دەکات یان سەر بوو",
        "he": "של את על לא הוא זה עם כי גם היא אל אבל יותר או היה כל אם בין אחרי",
        "hi": "के में की है और से का को ने कि पर हैं यह एक भी नहीं था कहा",
        "bn": "ও এই না করে থেকে করা হয় একটি জন্য এবং তিনি বলেন যে তার",
        "el": "και το να του η της με που την από για τα είναι στο τη των δεν ότι σε οι θα",
    }.items()
}  # fmt: skip
_SCRIPTS: tuple[tuple[str, re.Pattern[str], tuple[str, ...], str], ...] = (
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]"), ("ar", "fa", "ur", "ckb"), "ar"),
    ("Cyrillic", re.compile("[\u0400-\u04ff]"), ("ru", "uk", "bg", "sr"), "ru"),
    ("Hebrew", re.compile("[\u0590-\u05ff]"), ("he",), "he"),
    ("Greek", re.compile("[\u0370-\u03ff]"), ("el",), "el"),
    ("Devanagari", re.compile("[\u0900-\u097f]"), ("hi",), "hi"),
    ("Bengali", re.compile("[\u0980-\u09ff]"), ("bn",), "bn"),
    ("Kana", re.compile("[\u3040-\u30ff]"), ("ja",), "ja"),
    ("Hangul", re.compile("[\uac00-\ud7af]"), ("ko",), "ko"),
    ("Han", re.compile("[\u4e00-\u9fff]"), ("zh",), "zh"),
    ("Thai", re.compile("[\u0e00-\u0e7f]"), ("th",), "th"),
    ("Tamil", re.compile("[\u0b80-\u0bff]"), ("ta",), "ta"),
    ("Amharic", re.compile("[\u1200-\u137f]"), ("am",), "am"),
    ("Armenian", re.compile("[\u0530-\u058f]"), ("hy",), "hy"),
    ("Georgian", re.compile("[\u10a0-\u10ff]"), ("ka",), "ka"),
)
_LATIN = tuple(
    language
    for language in _STOPWORDS
    if language not in {"ru", "uk", "bg", "sr", "ar", "fa", "ur", "ckb", "he", "hi", "bn", "el"}
)
_LEAST_WORDS = 8
_LEAST_SHARE = 0.12  # of the words of a text are among the list of its language; English news has 0.35 to 0.5


def detect_language(text: str, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language (`ckb` for Sorani Kurdish), `None` where it is too short to tell.

    `declared` (from the page or the row) decides only where the words do not. Method: shares of stopwords, as in Grefenstette 1995.
    Known misses: mixed texts give the language of most words; languages without a list give `None` or the declared one.
    """
    said = _plain_code(declared)
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if not letters:
        return said
    for name, pattern, languages, default in _SCRIPTS:
        share = len(pattern.findall(sample)) / letters
        if share > (0.1 if name == "Kana" else 0.4):
            return _best(sample, languages) or (said if said in languages else default)
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = sum(words.values())
    scores = {language: sum(words[word] for word in _STOPWORDS[language]) / max(total, 1) for language in _LATIN}
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if total < _LEAST_WORDS or scores[best] < _LEAST_SHARE:
        if said or total < _LEAST_WORDS:
            return said
        return "en" if scores["en"] > 0.04 and scores["en"] == scores[best] else None
    if said and said in scores and scores[said] > 0.85 * scores[best]:
        return said
    return best


def _best(sample: str, languages: tuple[str, ...]) -> str | None:
    words = Counter(word.lower() for word in _WORD.findall(sample))
    scores = {language: sum(words[word] for word in _STOPWORDS.get(language, frozenset())) for language in languages}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else None


def _plain_code(declared: str | None) -> str | None:
    code = re.split(r"[-_,; ]", (declared or "").strip().lower())[0]
    named = {
        "english": "en",
        "eng": "en",
        "arabic": "ar",
        "ara": "ar",
        "french": "fr",
        "german": "de",
        "spanish": "es",
        "russian": "ru",
        "persian": "fa",
    }
    return named.get(code) or (code if re.fullmatch(r"[a-z]{2,3}", code) else None)
