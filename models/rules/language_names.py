"""Names of languages as people write them in lists: Swedish, English, own names, codes, and other spellings.

The codes are those of ``languages.toml``, else ISO 639. A name that means several languages is asked about.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from babel import Locale

from models.rules.cell_words import folded

_NAMES: Final[Mapping[str, str]] = {
    "sv": "svenska|swedish|swe",
    "en": "engelska|english|eng|inglizi",
    "ar": "arabiska|arabic|العربية|عربي|ara|arab|araby|arabisk",
    "fa-AF": "dari|دری|prs|fa-af|dari persiska|afghansk persiska|darí|afghan persian|farsi dari|dari farsi",
    "fa": "persiska|farsi|persian|فارسی|fas|per|iranska|parsi|iransk persiska",
    "uk": "ukrainska|ukrainian|українська|ukr|ukrainsk|ua|ukrajinska",
    "so": "somaliska|somali|soomaali|af soomaali|som|af-soomaali|somalisk",
    "ti": "tigrinja|tigrinska|tigrinya|tigrigna|tigrinia|tigrinjska|tigriniska|ትግርኛ|tir|tigrinyanska|tigrinha",
    "ps": "pashto|پښتو|pus|pashtu|pushto|pashtoo|paschtu|pasto",
    "ckb": "sorani|سۆرانی|kurdiska sorani|sorani kurdiska|centralkurdiska|کوردی|کوردیی ناوەندی|"
    "kurdish sorani|sorani kurdish|central kurdish|kurdi sorani",
    "kmr": "kurmanji|kurmanci|kurmanjiska|kurdiska kurmanji|kurmanji kurdiska|nordkurdiska|kurmancî|"
    "badini|kurdish kurmanji|northern kurdish|kurdi kurmanji",
    "ru": "ryska|russian|русский|rus|rysk",
    "tr": "turkiska|turkish|türkçe|tur|turkisk",
    "es": "spanska|spanish|español|spa|castellano",
    "pl": "polska|polish|polski|pol|polsk",
    "fr": "franska|french|français|fra|fre",
    "th": "thailandska|thai|thailändska|ไทย|tha|thaiska",
    "am": "amhariska|amharic|አማርኛ|amh|amarinja",
    "om": "oromo|oromiska|afaan oromo|oromiffa|orm|oromifa",
    "sw": "swahili|kiswahili|swa|suahili",
    "ln": "lingala|lin",
    "rw": "kinyarwanda|rwanda|kin|ruandiska",
    "rn": "kirundi|rundi|run",
    "bs": "bosniska|bosnian|bosanski|bos",
    "hr": "kroatiska|croatian|hrvatski|hrv",
    "sr": "serbiska|serbian|српски|srpski|srp",
    "mk": "makedonska|macedonian|македонски|mkd",
    "sq": "albanska|albanian|shqip|sqi|alb",
    "ro": "rumanska|romanian|română|ron|rumänska|moldaviska",
    "rom": "romani|romani chib|romanes|romska",
    "bg": "bulgariska|bulgarian|български|bul",
    "el": "grekiska|greek|ελληνικά|ell",
    "hu": "ungerska|hungarian|magyar|hun",
    "cs": "tjeckiska|czech|čeština|ces",
    "sk": "slovakiska|slovak|slovenčina|slk",
    "sl": "slovenska|slovenian|slovene|slovenščina|slv",
    "lt": "litauiska|lithuanian|lietuvių|lit",
    "lv": "lettiska|latvian|latviešu|lav",
    "et": "estniska|estonian|eesti|est",
    "fi": "finska|finnish|suomi|fin",
    "fit": "meankieli|tornedalsfinska",
    "se": "nordsamiska|northern sami|davvisámegiella|sme",
    "da": "danska|danish|dansk|dan",
    "nb": "norska|norwegian|norsk|nor|bokmal|no",
    "is": "islandska|icelandic|íslenska|isl",
    "de": "tyska|german|deutsch|deu|ger",
    "nl": "nederlandska|hollandska|dutch|nederlands|nld|flamlandska",
    "it": "italienska|italian|italiano|ita",
    "pt": "portugisiska|portuguese|português|por|brasilianska",
    "be": "belarusiska|vitryska|belarusian|беларуская|bel",
    "ka": "georgiska|georgian|ქართული|kat",
    "hy": "armeniska|armenian|հայերեն|hye",
    "az": "azerbajdzjanska|azeriska|azerbaijani|azeri|aze|azerbadjanska",
    "uz": "uzbekiska|uzbek|uzb",
    "tg": "tadzjikiska|tajik|tgk",
    "tk": "turkmeniska|turkmen|tuk",
    "kk": "kazakiska|kazakh|kaz",
    "ug": "uiguriska|uyghur|uighur|uig",
    "haz": "hazaragi|hazara",
    "bal": "baluchiska|balochi|baluchi|beluchi",
    "ur": "urdu|اردو|urd",
    "hi": "hindi|हिन्दी|hin",
    "pa": "panjabi|punjabi|pan",
    "bn": "bengali|bangla|বাংলা|ben",
    "ta": "tamil|தமிழ்|tam|tamilska",
    "ne": "nepalesiska|nepali|nep",
    "my": "burmesiska|burmese|mya",
    "zh": "kinesiska|mandarin|chinese|中文|zho|rikskinesiska|mandarin chinese|mandarinkinesiska",
    "yue": "kantonesiska|cantonese",
    "vi": "vietnamesiska|vietnamese|tiếng việt|vie",
    "ja": "japanska|japanese|日本語|jpn",
    "ko": "koreanska|korean|한국어|kor",
    "fil": "filippinska|tagalog|filipino|pilipino|tl",
    "id": "indonesiska|indonesian|ind",
    "mn": "mongoliska|mongolian|mon",
    "he": "hebreiska|hebrew|עברית|heb",
    "tru": "syrianska|suryoyo|turoyo|surayt",
    "aii": "assyriska|assyrian|nystarameiska|sureth",
    "tig": "tigre",
    "byn": "blin|bilen",
    "aa": "afar",
    "wo": "wolof",
    "ha": "hausa",
    "yo": "yoruba",
    "ig": "igbo",
    "mdk": "mandinka",
    "ff": "fulani|fula|pular",
    "swl": "teckensprak|svenskt teckensprak|sign language",
    "sv-simple": "latt svenska|easy swedish|sv-simple",
}

_UNCLEAR: Final = frozenset(
    {
        "kurdiska", "kurdish", "ku", "kur", "kurdi", "kurdisk",  # Kurmanji or Sorani: two written languages
        "afghanska", "afghani", "afghansk",  # Dari or Pashto
        "syriska", "syrian",  # Arabic or Syriac
        "etiopiska", "ethiopian", "eritreanska", "eritrean", "irakiska", "jugoslaviska", "bks", "serbokroatiska", "bhs",
        "serbokroatiska bosniska", "indiska", "pakistanska", "samiska", "afrikanska", "balkanska",
    }
)  # fmt: skip


@cache
def _by_name() -> Mapping[str, str]:
    known = {folded(name): code for code, names in _NAMES.items() for name in names.split("|")}
    return known | {folded(code): code for code in _NAMES}


@lru_cache(maxsize=5_000)
def language_code(name: str) -> str | None:
    """Give the code of a language by any of its names, ``None`` for one that is unknown or means several."""
    words = folded(name)
    if not words or words in _UNCLEAR:
        return None
    return _by_name().get(words) or _rarer_languages().get(words)


def usual_languages() -> tuple[str, ...]:
    """Give the codes of the languages that a card offers to choose from; others can be on it all the same."""
    return tuple(_NAMES)


def means_several(name: str) -> bool:
    """Tell whether a name stands for more than one language, such as "kurdiska"."""
    return folded(name) in _UNCLEAR


@cache
def _rarer_languages() -> Mapping[str, str]:
    """Name every other language that CLDR knows in Swedish and in English; a name said twice is left out."""
    found: dict[str, str] = {}
    for screen in ("en", "sv"):
        for code, name in Locale(screen).languages.items():
            if code.isalpha() and len(code) <= 3 and code not in _NAMES:
                found[folded(str(name))] = str(code)
    return {name: code for name, code in found.items() if name not in _UNCLEAR and len(name) > 2}
