"""Whether a drawing is safe to draw: closed in itself, without scripts, and no larger than it looks.

Expat reads the file as a stream and stops at the first entity, script or reference to the outside, before anything is
expanded or fetched. ``defusedxml`` was weighed: it refuses entities too, but knows nothing of drawings, where a
handful of ``<use>`` elements grow just as fast; that is counted here.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from models.documents.png_check import PNG_SIGNATURE, png_problem
from models.values.errors import ProblemCode

MOST_ELEMENTS = 20_000
"""As drawn: what is used ten times counts ten times."""

MOST_DEPTH = 64
LARGEST_SIDE = 100_000

_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
# What can run, fetch, move or swell; a filter is painted pixel by pixel however large it says it is.
_UNSAFE = frozenset({"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener"})
_MOVING = frozenset({"animate", "animateMotion", "animateTransform", "animateColor", "set"})
_TOO_COMPLEX = frozenset({"filter", "feImage", "cursor"})
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_HOME_OF_SVG = re.compile(r"-//W3C//DTD SVG [\w. ]+//EN")
_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")]*)", re.IGNORECASE)
_OUTSIDE_IN_STYLE = re.compile(r"@import|@font-face|expression\s*\(|\\", re.IGNORECASE)
_DATA = re.compile(r"data:image/(png|jpeg|jpg);base64,(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
_JPEG = b"\xff\xd8\xff"
_FIRST_FRAMES = (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_MOST_PICTURE_SIDE = 4000
_DEEPEST_CHAIN = 200


class _Unfit(Exception):
    def __init__(self, code: ProblemCode) -> None:
        super().__init__(code.value)
        self.code = code


@dataclass(slots=True, kw_only=True)
class _Element:
    """An element with what it draws besides itself: its children, and by id what it refers to."""

    name: str
    children: list[_Element] = field(default_factory=list)
    refers_to: list[str] = field(default_factory=list)
    times: int = 1


def svg_problem(content: bytes) -> ProblemCode | None:
    """Say what is wrong with a drawing; ``None`` if it can be taken."""
    reader = _Reader()
    try:
        content.decode("utf-8")
        reader.read(content)
        reader.measure()
    except (UnicodeDecodeError, expat.ExpatError):
        return ProblemCode.PICTURE_DAMAGED if b"<svg" in content else ProblemCode.NOT_A_PICTURE
    except _Unfit as unfit:
        return unfit.code
    return None


class _Reader:
    """Builds a bare tree of what would be drawn, and refuses on the way."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._root: _Element | None = None
        self._by_id: dict[str, _Element] = {}
        self._count = 0
        self._style: list[str] = []
        self._drawn: dict[int, int] = {}

    def read(self, content: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.EntityDeclHandler = self._on_entity
        parser.ProcessingInstructionHandler = self._on_instruction
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        parser.Parse(content, True)

    def measure(self) -> None:
        """Count what is drawn when everything that is used again is drawn again."""
        style = "".join(self._style)
        _check_style(style)
        clips = sum(1 for element in self._by_id.values() if element.name == "clipPath")
        for target in _inner_references(style):
            found = self._by_id.get(target)
            # A style sheet reaches elements in ways that cannot be counted here; these targets cannot multiply.
            if found is not None and found.name not in _GRADIENTS and not (found.name == "clipPath" and clips == 1):
                raise _Unfit(ProblemCode.PICTURE_TOO_COMPLEX)
        if self._root is None or self._weigh(self._root, 0) > MOST_ELEMENTS:
            raise _Unfit(ProblemCode.PICTURE_TOO_COMPLEX)

    def _weigh(self, element: _Element, depth: int) -> int:
        known = self._drawn.get(id(element))
        if known is not None:
            if known == 0:  # it is being weighed: it draws itself
                raise _Unfit(ProblemCode.PICTURE_TOO_COMPLEX)
            return known
        if depth > _DEEPEST_CHAIN:
            raise _Unfit(ProblemCode.PICTURE_TOO_COMPLEX)
        self._drawn[id(element)] = 0
        weight = 1
        for child in element.children:
            weight += self._weigh(child, depth + 1)
        for target in element.refers_to:
            found = self._by_id.get(target)
            if found is not None:
                weight += element.times * self._weigh(found, depth + 1)
        self._drawn[id(element)] = min(weight, MOST_ELEMENTS + 1)
        return self._drawn[id(element)]

    def _on_doctype(self, _name: str, _system: str | None, public: str | None, has_subset: int) -> None:
        # The line that older drawing programs write says nothing; anything else can be a bomb or a way out.
        if has_subset or public is None or _HOME_OF_SVG.fullmatch(public) is None:
            raise _Unfit(ProblemCode.PICTURE_UNSAFE)

    def _on_entity(self, *_declaration: object) -> NoReturn:
        raise _Unfit(ProblemCode.PICTURE_UNSAFE)

    def _on_instruction(self, target: str, _data: str) -> None:
        if target.casefold().startswith("xml-stylesheet"):
            raise _Unfit(ProblemCode.PICTURE_UNSAFE)

    def _on_start(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _blank, local = name.rpartition(" ")
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= MOST_DEPTH:
            raise _Unfit(ProblemCode.PICTURE_TOO_COMPLEX)
        if local in _UNSAFE:
            raise _Unfit(ProblemCode.PICTURE_UNSAFE)
        if local in _MOVING:
            raise _Unfit(ProblemCode.PICTURE_MOVES)
        if local in _TOO_COMPLEX:
            raise _Unfit(ProblemCode.PICTURE_TOO_COMPLEX)
        element = _Element(name=local)
        if self._open:
            self._open[-1].children.append(element)
        elif (space, local) == (_SVG, "svg"):
            self._root = element
        else:
            raise _Unfit(ProblemCode.NOT_A_PICTURE)
        self._open.append(element)
        self._check_attributes(element, attributes)

    def _on_end(self, _name: str) -> None:
        self._open.pop()

    def _on_text(self, text: str) -> None:
        if self._open[-1].name == "style":
            self._style.append(text)

    def _check_attributes(self, element: _Element, attributes: Mapping[str, str]) -> None:
        for name, value in attributes.items():
            space, _blank, local = name.rpartition(" ")
            if (local.startswith("on") and not space) or (space == _XML and local == "base"):
                raise _Unfit(ProblemCode.PICTURE_UNSAFE)
            if local == "id":
                self._by_id[value] = element
            elif local in ("href", "src") and space in ("", _XLINK):
                self._check_link(element, value.strip())
            elif not space:
                _check_style(value)
                element.refers_to += _inner_references(value)
                if local.startswith("marker") and "url" in value:
                    element.times = 1 + len(attributes.get("d", attributes.get("points", ""))) // 4
        if element.name in ("svg", "image", "symbol", "pattern", "use"):
            _check_size(attributes)

    def _check_link(self, element: _Element, target: str) -> None:
        if target.startswith("#"):
            element.refers_to.append(target[1:])
        elif element.name == "image":
            _check_picture(target)
        elif target:
            raise _Unfit(ProblemCode.PICTURE_UNSAFE)


def _inner_references(text: str) -> list[str]:
    return [target.strip()[1:] for target in _URL.findall(text) if target.strip().startswith("#")]


def _check_style(text: str) -> None:
    """Refuse a style that reaches outside the file."""
    if _OUTSIDE_IN_STYLE.search(text) or any(not target.strip().startswith("#") for target in _URL.findall(text)):
        raise _Unfit(ProblemCode.PICTURE_UNSAFE)


def _check_size(attributes: Mapping[str, str]) -> None:
    for name in ("width", "height", "viewBox"):
        for number in _NUMBER.findall(attributes.get(name, "")):
            if abs(float(number)) > LARGEST_SIDE:
                raise _Unfit(ProblemCode.PICTURE_TOO_MANY_PIXELS)


def _check_picture(target: str) -> None:
    """Allow a PNG or JPEG that lies in the file itself and is no bomb."""
    found = _DATA.fullmatch(target)
    if found is None:
        raise _Unfit(ProblemCode.PICTURE_UNSAFE)
    try:
        content = base64.b64decode("".join(found[2].split()), validate=True)
    except (binascii.Error, ValueError):
        raise _Unfit(ProblemCode.PICTURE_DAMAGED) from None
    if content.startswith(PNG_SIGNATURE):
        problem = png_problem(content)
    else:
        problem = _jpeg_problem(content)
    if problem is not None:
        raise _Unfit(problem)


def _jpeg_problem(content: bytes) -> ProblemCode | None:
    """Read the size from the first frame. Source: ITU-T T.81, annex B."""
    at = 2
    while content.startswith(_JPEG) and at + 9 <= len(content) and content[at] == _JPEG[0]:
        marker = content[at + 1]
        if marker in _FIRST_FRAMES:
            height, width = (int.from_bytes(content[start : start + 2], "big") for start in (at + 5, at + 7))
            return ProblemCode.PICTURE_TOO_MANY_PIXELS if max(width, height) > _MOST_PICTURE_SIDE else None
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return ProblemCode.PICTURE_DAMAGED
