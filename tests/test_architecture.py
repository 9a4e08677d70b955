"""The rules of the house that no other tool checks (CONTRIBUTING.md, "Rules that are checked").

Each rule is a function from parsed source to findings, and each has a planted fault below that it must find.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("models", "ui", "translations", "resources")
LAZY_ALLOWED = frozenset(
    {
        "scipy",
        "numpy",
        "typst",
        "pypdfium2",
        "python_calamine",
        "xlsxwriter",
        "rapidfuzz",
        "holidays",
        "phonenumbers",
        "alembic",
    }
)
FORBIDDEN_NAMES = frozenset({"utils", "helpers", "common", "misc"})
BROAD_EXCEPT_ALLOWED = frozenset(
    {"ui/errors/boundary.py", "ui/background/runner.py", "ui/command_line.py", "models/storage/migrate.py"}
)
MOST_LINES = 400
MOST_FUNCTION_LINES = 50


@dataclass(frozen=True, slots=True)
class Source:
    """One parsed file; ``path`` is relative to the repository, with slashes. ``nodes`` are all of its tree."""

    path: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    @property
    def room(self) -> tuple[str, ...]:
        return tuple(self.path.removesuffix(".py").split("/"))

    def inside(self, *rooms: str) -> bool:
        return any(self.path.startswith(f"{room}/") or self.path == f"{room}.py" for room in rooms)


def parsed(path: str, text: str) -> Source:
    tree = ast.parse(text)
    return Source(path, text, tree, tuple(ast.walk(tree)))


@pytest.fixture(scope="module", autouse=True)
def _trees_are_let_go() -> Iterator[None]:
    """The trees of all files take half a gigabyte."""
    yield
    sources.cache_clear()


@cache
def sources() -> list[Source]:
    files = [ROOT / "main.py"]
    for folder in (*PROGRAM, "tests"):
        files += sorted((ROOT / folder).rglob("*.py"))
    return [parsed(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files]


def imported(source: Source) -> Iterator[tuple[str, int]]:
    """Give every imported module with its line; ``from a import b`` gives ``a`` and ``a.b``."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def starts_with(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def qt_outside_ui(source: Source) -> Iterator[str]:
    if source.inside("ui", "tests"):
        return
    for name, line in imported(source):
        if starts_with(name, "PySide6", "shiboken6"):
            yield f"{source.path}:{line} imports {name}"


def sqlalchemy_outside_its_rooms(source: Source) -> Iterator[str]:
    rooms = ("models/entities", "models/seen", "models/storage", "models/queries", "models/services", "tests")
    if source.inside(*rooms):
        return
    guarded = type_checking_lines(source)
    for name, line in imported(source):
        if starts_with(name, "sqlalchemy") and line not in guarded:
            yield f"{source.path}:{line} imports {name}"


def type_checking_lines(source: Source) -> set[int]:
    lines: set[int] = set()
    for node in source.nodes:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for child in node.body:
                lines |= set(range(child.lineno, (child.end_lineno or child.lineno) + 1))
    return lines


def core_tables_outside_storage(source: Source) -> Iterator[str]:
    if source.inside("models/storage", "tests"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr == "__table__":
            yield f"{source.path}:{node.lineno} uses a Core table"


def presenter_beyond_qtcore(source: Source) -> Iterator[str]:
    if not source.path.startswith("ui/screens/") or source.room[-1] != "presenter":
        return
    for name, line in imported(source):
        if starts_with(name, "PySide6") and not starts_with(name, "PySide6.QtCore") and name != "PySide6":
            yield f"{source.path}:{line} imports {name}"


MODEL_NAMES_FOR_VIEWS = ("Row", "Rows", "Details", "Filter", "Draft", "Hit", "Line")


def view_beyond_rows_and_drafts(source: Source) -> Iterator[str]:
    if not source.path.startswith("ui/screens/") or source.room[-1] == "presenter":
        return
    for node in source.nodes:
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("models."):
            continue
        if starts_with(node.module or "", "models.values"):
            continue
        for alias in node.names:
            if not alias.name.endswith(MODEL_NAMES_FOR_VIEWS):
                yield f"{source.path}:{node.lineno} takes {alias.name} from {node.module}"


def services_called_from_elsewhere(source: Source) -> Iterator[str]:
    allowed = ("models/services", "ui/start", "ui/workspace", "ui/command_line", "tests")
    if source.inside(*allowed) or source.room[-1] == "presenter" or source.path.startswith("ui/command_line"):
        return
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom) and starts_with(node.module or "", "models.services"):
            for alias in node.names:
                if not alias.name.endswith(MODEL_NAMES_FOR_VIEWS):
                    yield f"{source.path}:{node.lineno} calls {alias.name}"


def import_inside_function(source: Source) -> Iterator[str]:
    if source.path == "main.py" or source.inside("tests"):
        return
    for function in source.nodes:
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            for name in names:
                if name.split(".")[0] not in LAZY_ALLOWED:
                    yield f"{source.path}:{node.lineno} imports {name} inside a function"


def too_long(source: Source) -> Iterator[str]:
    lines = source.text.count("\n")
    if lines > MOST_LINES:
        yield f"{source.path} has {lines} lines"
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_FUNCTION_LINES:
                yield f"{source.path}:{node.lineno} {node.name} has {length} lines"


def drawer_name(source: Source) -> Iterator[str]:
    for part in source.room:
        if part in FORBIDDEN_NAMES:
            yield f"{source.path} is called {part}"


def forbidden_call(source: Source) -> Iterator[str]:
    if source.inside("tests"):
        return
    for node in source.nodes:
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        place = f"{source.path}:{node.lineno}"
        if called.endswith("processEvents") or called == "time.sleep":
            yield f"{place} calls {called}"
        if called in {"datetime.now", "date.today", "datetime.today", "datetime.utcnow"}:
            if source.path != "models/values/clock.py":
                yield f"{place} asks the time"
        if called == "print" and not source.path.startswith(("ui/command_line", "translations/")):
            yield f"{place} prints"
        if called.endswith(".connect") and any(isinstance(argument, ast.Lambda) for argument in node.args):
            yield f"{place} connects a lambda"


def broad_except(source: Source) -> Iterator[str]:
    if source.path in BROAD_EXCEPT_ALLOWED or source.inside("tests"):
        return
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            tidies_and_raises = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if caught in {"everything", "Exception", "BaseException"} and not tidies_and_raises:
                yield f"{source.path}:{node.lineno} catches {caught}"


def private_import(source: Source) -> Iterator[str]:
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in (*PROGRAM, "tests"):
            for alias in node.names:
                if alias.name.startswith("_") and alias.name != "_":
                    yield f"{source.path}:{node.lineno} imports the private {alias.name}"


def missing_docstring(source: Source) -> Iterator[str]:
    if source.text.strip() and ast.get_docstring(source.tree) is None:
        yield f"{source.path} has no docstring"


RULES: tuple[Callable[[Source], Iterator[str]], ...] = (
    qt_outside_ui,
    sqlalchemy_outside_its_rooms,
    core_tables_outside_storage,
    presenter_beyond_qtcore,
    view_beyond_rows_and_drafts,
    services_called_from_elsewhere,
    import_inside_function,
    too_long,
    drawer_name,
    forbidden_call,
    broad_except,
    private_import,
    missing_docstring,
)

PLANTED: dict[str, tuple[str, str]] = {
    "qt_outside_ui": ("models/rules/rota.py", "import PySide6.QtCore"),
    "sqlalchemy_outside_its_rooms": ("ui/context.py", "from sqlalchemy import select"),
    "core_tables_outside_storage": ("models/queries/week.py", "x = Occasion.__table__"),
    "presenter_beyond_qtcore": ("ui/screens/week/presenter.py", "from PySide6.QtWidgets import QWidget"),
    "view_beyond_rows_and_drafts": ("ui/screens/week/screen.py", "from models.queries.week import week_rows"),
    "services_called_from_elsewhere": ("ui/widgets/card.py", "from models.services.office import save_office"),
    "import_inside_function": ("ui/shell.py", "def f():\n    from models.values import errors"),
    "too_long": ("ui/shell.py", "x = 1\n" * 401),
    "drawer_name": ("models/utils.py", "x = 1"),
    "forbidden_call": ("ui/shell.py", "button.clicked.connect(lambda: None)"),
    "broad_except": ("ui/shell.py", "try:\n    x = 1\nexcept Exception:\n    pass"),
    "private_import": ("ui/shell.py", "from models.values.clock import _zone"),
    "missing_docstring": ("ui/shell.py", "x = 1"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_architecture_rule_is_kept(rule: Callable[[Source], Iterator[str]]) -> None:
    findings = [finding for source in sources() for finding in rule(source)]

    assert not findings, "\n".join(findings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_architecture_rule_finds_a_planted_fault(rule: Callable[[Source], Iterator[str]]) -> None:
    path, text = PLANTED[rule.__name__]

    assert list(rule(parsed(path, text))) != []


DECIDING_ROOMS = ("models/rules", "models/services", "models/queries", "models/documents", "models/storage")


def decides(source: Source) -> bool:
    """Tell whether a module has a branch, a loop or a comprehension in it."""
    deciding = (ast.If, ast.For, ast.While, ast.Match, ast.IfExp, ast.comprehension)
    return any(isinstance(node, deciding) for node in source.nodes)


def test_every_module_with_a_decision_has_its_tests() -> None:
    tested = {name for source in sources() if source.inside("tests") for name, _ in imported(source)}

    untested = [
        source.path
        for source in sources()
        if source.inside(*DECIDING_ROOMS)
        and "migrations" not in source.path
        and decides(source)
        and not (ROOT / "tests" / Path(source.path).parent / f"test_{source.room[-1]}.py").exists()
        and ".".join(source.room) not in tested
    ]

    assert not untested, "\n".join(untested)
