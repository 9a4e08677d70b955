"""What becomes of a choice of languages, copies, paper and product when somebody changes it. No Qt, no files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from uuid import UUID

from models.values.language import SWEDISH, LanguageCode
from models.values.print_sets import PrintSetItem
from models.values.printing import SHEETS, Paper, Product
from translations.languages import schedule_languages
from ui.settings import PrintChoice


def known_choice(choice: PrintChoice) -> PrintChoice:
    """Leave out of what was remembered what this version does not know."""
    languages = in_order(choice.languages) or (SWEDISH,)
    paper = choice.paper if choice.paper in set(Paper) else Paper.A4.value
    product = choice.product if choice.product in SHEETS else Product.POSTER.value
    return replace(choice, languages=languages, paper=paper, product=product)


def with_language(choice: PrintChoice, code: LanguageCode, chosen: bool) -> PrintChoice:
    """Take a language in, or leave it out; its number of copies stays."""
    wanted = set(choice.languages) | {code} if chosen else set(choice.languages) - {code}
    return replace(choice, languages=in_order(wanted))


def with_copies(choice: PrintChoice, code: LanguageCode, number: int) -> PrintChoice:
    """Want so many copies of a language, which takes it in; 0 leaves it out and keeps the number."""
    if not number:
        return with_language(choice, code, False)
    others = {other: copies for other, copies in choice.copies.items() if other != code}
    return with_language(replace(choice, copies=others | ({code: number} if number > 1 else {})), code, True)


def with_item(choice: PrintChoice, item: PrintSetItem) -> PrintChoice:
    """Show what an item of a set prints; QR code, files and marks stay one's own."""
    return replace(
        choice,
        product=item.product.value,
        paper=item.paper.value,
        languages=in_order(item.languages),
        copies={str(code): number for code, number in item.copies.items() if number > 1},
        place=choice.place if item.place_uid is None else str(item.place_uid),
    )


def item_of(choice: PrintChoice, place_uid: UUID | None) -> PrintSetItem:
    """Give what is chosen as the beginning of a set."""
    product = Product(choice.product)
    return PrintSetItem(
        product=product,
        paper=Paper(choice.paper),
        place_uid=place_uid if product is Product.PLACE else None,
        copies=copies_of(choice),
    )


def place_of(choice: PrintChoice) -> UUID | None:
    """Give the meeting point that is chosen; a damaged choice is none."""
    try:
        return UUID(choice.place)
    except ValueError:
        return None


def copies_of(choice: PrintChoice) -> Mapping[LanguageCode, int]:
    """Give how many copies of each chosen language are wanted, in their order."""
    return {LanguageCode(code): choice.copies.get(code, 1) for code in choice.languages}


def in_order(codes: Collection[str]) -> tuple[str, ...]:
    """Put languages in the order in which they are offered; unknown ones are left out."""
    return tuple(code for code in schedule_languages() if code in codes)
