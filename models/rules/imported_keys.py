"""Interests and occupations that lists say in words, as the keys that a card offers; other words stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from models.rules.cell_words import folded
from resources.people_keys import interests, occupation_fields

_INTERESTS: Final[Mapping[str, str]] = {
    "cooking": "matlagning|mat|laga mat|food",
    "baking": "bakning|baka",
    "walks": "promenader|promenad|ga ut och ga|walking|walk",
    "forest": "skog och svamp|skog|svamp|natur|nature|svampplockning",
    "fishing": "fiske|fiska",
    "football": "fotboll|soccer",
    "swimming": "simning|simma|bad",
    "gym": "traning|trana|styrketraning|working out",
    "cycling": "cykling|cykla|cykel",
    "skiing": "skidor|skidakning|aka skidor",
    "gardening": "tradgard|odling|odla|tradgardsarbete|garden",
    "handicraft": "stickning|handarbete|sticka|virka|virkning|knitting|crafts",
    "sewing": "somnad|sy",
    "carpentry": "snickeri|snickra|woodwork",
    "cars": "bilar|mek|bil|bilar mek|motor",
    "music": "musik|spela gitarr|gitarr|piano|spela musik",
    "singing": "sang|kor|sjunga|sang kor|choir",
    "dance": "dans|dansa|dancing",
    "films": "film|bio|filmer|movies|cinema",
    "reading": "lasning|lasa|bocker|litteratur|books",
    "games": "schack|spel|brada spel|bradspel|chess|sallskapsspel",
    "photography": "foto|fotografering|fotografera|photo",
    "art": "konst|malning|mala|painting|teckna",
    "computers": "datorer|dator|data|programmering|it",
    "languages": "sprak",
    "history": "historia",
    "children": "barn och familj|barn|familj|family",
    "animals": "djur|hundar|hund|katter|hastar|dogs|pets",
    "travel": "resor|resa|travelling",
    "society": "nyheter och samhalle|nyheter|samhalle|politik och samhalle|news",
}
_OCCUPATIONS: Final[Mapping[str, str]] = {
    "teacher": "larare|larare i svenska|grundskollarare",
    "childcare_worker": "barnskotare|forskollarare",
    "assistant_nurse": "underskoterska",
    "nurse": "sjukskoterska",
    "engineer": "ingenjor|civilingenjor",
    "it_technician": "it tekniker|datatekniker",
    "carpenter": "snickare",
    "electrician": "elektriker",
    "mechanic": "mekaniker|bilmekaniker",
    "cook": "kock|chef",
    "driver": "chauffor|busschauffor|taxichauffor|lastbilschauffor",
    "farmer": "lantbrukare|bonde",
    "economist": "ekonom",
    "lawyer": "jurist|advokat",
    "journalist": "reporter",
    "shop_assistant": "butiksanstalld|butiksbitrade|forsaljare i butik",
    "hairdresser": "frisor",
    "cleaner": "stadare|lokalvardare",
    "seamstress": "sommerska|skraddare|tailor",
    "entrepreneur": "egen foretagare|egenforetagare|foretagare|self employed",
}


def interest_key(text: str) -> str:
    """Give the key of an interest, or the words as they are."""
    return _keys_of_interests().get(folded(text), text)


def occupation_key(text: str) -> str:
    """Give the key of an occupation, or the words as they are."""
    return _keys_of_occupations().get(folded(text), text)


@cache
def _keys_of_interests() -> Mapping[str, str]:
    return _turned(_INTERESTS, interests())


@cache
def _keys_of_occupations() -> Mapping[str, str]:
    return _turned(_OCCUPATIONS, tuple(occupation_fields()))


def _turned(words: Mapping[str, str], offered: tuple[str, ...]) -> Mapping[str, str]:
    own = {folded(key): key for key in offered}
    return own | {word: key for key, listed in words.items() if key in offered for word in listed.split("|")}
