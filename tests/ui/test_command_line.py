"""The program without a window: what it prints, and one clear line for everything that is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from translations import current_language, use_language
from ui.command_line import language_of, run

MAIN = Path(__file__).resolve().parent.parent.parent / "main.py"
pytestmark = pytest.mark.usefixtures("demo_at_hand")
DEMO = ["--demo", "--today", "2026-11-23"]


@pytest.fixture(autouse=True)
def swedish_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = current_language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language(before)


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def only_line(capsys: pytest.CaptureFixture[str]) -> str:
    """Give the one line on stderr; nothing may stand on stdout."""
    captured = capsys.readouterr()
    assert captured.out == ""
    lines = captured.err.splitlines()
    assert len(lines) == 1, captured.err
    return lines[0]


def test_week_prints_a_file_for_each_language_and_its_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "ny" / "mapp"

    status = run(["week", "--week", "2026-W48", "--languages", "sv,ar,ti", *DEMO, "--out", str(folder)])

    names = [f"2026-W48-poster-a4-{code}.pdf" for code in ("sv", "ar", "ti")]
    assert status == 0
    assert capsys.readouterr().out.splitlines() == [str(folder / name) for name in names]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    for name in names:
        assert (folder / name).read_bytes().startswith(b"%PDF-")
    assert "Språkcafé" in words_of(folder / names[0])


def test_week_prints_all_languages_and_large_paper(tmp_path: Path) -> None:
    status = run(["week", *DEMO, "--paper=a3", "--out", str(tmp_path)])

    assert status == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert len(names) == 17
    assert {"2026-W48-poster-a3-sv-simple.pdf", "2026-W48-poster-a3-fa-AF.pdf"} <= names


@pytest.mark.parametrize("product", ["large", "table"])
def test_week_prints_other_products(tmp_path: Path, product: str) -> None:
    status = run(["week", *DEMO, "--product", product, "--languages", "sv,ar", "--out", str(tmp_path)])

    assert status == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"2026-W48-{product}-a4-{code}.pdf" for code in ("sv", "ar")}
    text = "".join(words_of(tmp_path / f"2026-W48-{product}-a4-sv.pdf").split())
    assert "Stadsbiblioteket".casefold() in text.casefold() or "stadsbibliotek" in text
    for hidden in ("Tystgränd", "vinnojour", "08-46500458", "Värdträff", "Grönarummet", "Nyckel"):
        assert hidden not in text


def test_week_has_nothing_that_is_not_public(tmp_path: Path) -> None:
    status = run(["week", "--week", "2026-W49", "--languages", "sv,en,uk", *DEMO, "--out", str(tmp_path)])

    assert status == 0
    for pdf in tmp_path.iterdir():
        text = "".join(words_of(pdf).split())
        assert "Stadsbiblioteket".casefold() in text.casefold() or "stadsbibliotek" in text
        for hidden in ("Tystgränd", "vinnojour", "08-46500458", "Värdträff", "Grönarummet", "Nyckel"):
            assert hidden not in text, pdf.name


def test_week_overwrites_the_sheet_of_before(tmp_path: Path) -> None:
    old = tmp_path / "2026-W48-poster-a4-sv.pdf"
    old.write_bytes(b"gammal")

    run(["week", "--week", "2026-W48", "--languages", "sv", *DEMO, "--out", str(tmp_path)])

    assert old.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == [old.name]


def test_demo_without_a_day_is_laid_out_around_the_week_asked_for(tmp_path: Path) -> None:
    run(["week", "--week", "2031-W20", "--languages", "sv", "--demo", "--out", str(tmp_path)])

    assert "Inställt" in words_of(tmp_path / "2031-W20-poster-a4-sv.pdf")


def test_check_of_the_demo_answers_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--demo", "--language", "en"]) == 0
    assert capsys.readouterr().out == "The register is whole.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["week", *DEMO, "--languages", "sv,xx"], "Okänt språk: xx."),
        (["week", *DEMO, "--languages", ","], "--languages behöver ett värde"),
        (["week", *DEMO, "--week", "2026-W60"], "Veckan finns inte: 2026-W60."),
        (["week", *DEMO, "--week", "2025-W53"], "Veckan finns inte: 2025-W53."),
        (["week", *DEMO, "--week", "0000-W01"], "Veckan finns inte: 0000-W01."),
        (["week", *DEMO, "--week", "nu"], "Veckan finns inte: nu."),
        (["week", *DEMO, "--week"], "--week behöver ett värde"),
        (["week", *DEMO, "--week=2026-W48", "--week=2026-W49"], "--week står två gånger."),
        (["week", *DEMO, "--paper", "a5"], "Okänt papper: a5."),
        (["week", *DEMO, "--product", "banderoll"], "Okänd utskrift: banderoll."),
        (["week", *DEMO, "--färg", "röd"], "Okänt val: --färg."),
        (["week", "--demo=ja"], "--demo har inget värde"),
        (["week", "--demo", "--today", "2026-02-30"], "Det är ingen dag: 2026-02-30."),
        (["week", "--demo", "--database", "x.db"], "Välj antingen --demo eller --database"),
        (["week", "--demo", "--passphrase-file", "x"], "Välj antingen --demo eller --database"),
        (["week"], "Säg vilket register"),
        (["check"], "Säg vilket register"),
        (["check", "--demo", "--week", "2026-W48"], "Okänt val: --week."),
        (["week", "--database", "x.db"], "--database behöver --passphrase-file."),
        (["week", "--database", "x.db", "--passphrase-file", "x", "--today", "2026-11-23"], "--today hör ihop med"),
        (["week", *DEMO, "--language", "fi"], "Okänt språk för programmet: fi."),
        (["vecka"], "Okänt ord: vecka."),
        (["week", "check"], "Okänt val: check."),
        (["--today", "igår"], "Det är ingen dag: igår."),
        ([], "Säg vad som ska göras"),
    ],
)
def test_wrong_use_is_said_in_one_line(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    status = run(arguments)

    assert status == 2
    assert only_line(capsys).startswith(f"samspråk: {said}")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "upptagen"
    place.write_text("här", encoding="utf-8")

    status = run(["week", *DEMO, "--languages", "sv", "--out", str(place)])

    assert status == 1
    assert str(place) in only_line(capsys)
    assert place.read_text(encoding="utf-8") == "här"


def test_half_of_the_sheets_is_never_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "2026-W48-poster-a4-sv.pdf"
    old.write_bytes(b"gammal")
    # A folder in the place of the last unfinished file: it cannot be written, as on a full disk.
    (tmp_path / "2026-W48-poster-a4-ti.pdf.partial").mkdir()

    status = run(["week", "--languages", "sv,ar,ti", *DEMO, "--out", str(tmp_path)])

    assert status == 1
    assert str(tmp_path) in only_line(capsys)
    assert old.read_bytes() == b"gammal"
    assert not (tmp_path / "2026-W48-poster-a4-ar.pdf").exists()
    assert not (tmp_path / "2026-W48-poster-a4-sv.pdf.partial").exists()


def test_a_fault_of_the_program_is_one_line_without_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def burst(_arguments: object) -> None:
        raise ZeroDivisionError("Anna Andersson, 070-174 06 05")

    monkeypatch.setattr("ui.command_line.read_order", burst)

    status = run(["week", *DEMO])

    assert status == 1
    said = only_line(capsys)
    assert "Traceback" not in said
    assert "Anna" not in said


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "sv"),
        ([], {"LANG": "sv_SE.UTF-8"}, "sv"),
        ([], {"LANG": "C.UTF-8"}, "sv"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "sv"),
        (["--language", "sv"], {"LANG": "en_GB.UTF-8"}, "sv"),
        (["--language=en"], {}, "en"),
        (["--language", "fi"], {}, "sv"),
        (["--language"], {}, "sv"),
    ],
)
def test_language_is_chosen_by_option_then_by_system(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(arguments, environment) == language


@pytest.mark.parametrize(
    ("language", "arguments", "words"),
    [
        ("sv", ["--help"], ["Så här: main.py", "--demo", "week", "check", "Svarskod: 0"]),
        ("en", ["--help"], ["Usage: main.py", "--demo", "week", "check", "Exit status: 0"]),
        ("sv", ["week", "-h"], ["Så här: main.py week", "--languages KODER", "sv-simple", "a3"]),
        ("en", ["week", "--help"], ["Usage: main.py week", "--languages CODES", "sv-simple", "a3"]),
        ("sv", ["check", "--help"], ["Så här: main.py check", "--passphrase-file FIL"]),
    ],
)
def test_help_is_in_both_languages(
    language: str, arguments: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status = run([*arguments, "--language", language])

    shown = capsys.readouterr().out
    assert status == 0
    assert [word for word in words if word not in shown] == []


def _process(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "LC_MESSAGES")}
    return subprocess.run(
        [sys.executable, str(MAIN), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**clean, "PYTHONUTF8": "1", **environment},
        timeout=60,
        check=False,
    )


def test_process_prints_many_languages_into_the_present_folder(tmp_path: Path) -> None:
    languages = ["sv", "en", "ar", "uk", "so"]

    done = _process("week", *DEMO, "--languages", ",".join(languages), folder=tmp_path)

    names = [f"2026-W48-poster-a4-{code}.pdf" for code in languages]
    assert (done.returncode, done.stderr) == (0, "")
    assert [Path(line).name for line in done.stdout.splitlines()] == names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_process_prints_a_path_that_the_terminal_cannot_show(tmp_path: Path) -> None:
    done = _process(
        "week", *DEMO, "--languages", "sv", "--out", "Київ", folder=tmp_path, PYTHONUTF8="0", PYTHONIOENCODING="latin-1"
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "Київ" / "2026-W48-poster-a4-sv.pdf").exists()


def test_process_says_wrong_use_in_the_systems_language(tmp_path: Path) -> None:
    done = _process("week", "--demo", "--week", "2026-W60", folder=tmp_path, LANG="en_GB.UTF-8")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "samspråk: There is no such week: 2026-W60. Write it as 2026-W48.\n"


def test_process_says_trouble_and_leaves_nothing_behind(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    (tmp_path / "fil").write_text("", encoding="utf-8")

    done = _process("week", *DEMO, "--out", "fil", folder=tmp_path, TMPDIR=str(temporary))

    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert list(temporary.iterdir()) == []


def test_demo_leaves_no_file_behind(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()

    done = _process("check", "--demo", folder=tmp_path, TMPDIR=str(temporary))

    assert done.returncode == 0
    assert list(temporary.iterdir()) == []


def test_help_brings_neither_window_nor_database(tmp_path: Path) -> None:
    code = (
        "import sys; from ui.command_line import run; run(['week', '--help']); "
        "print([name for name in ('PySide6', 'sqlalchemy', 'typst') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=MAIN.parent, timeout=60, check=True
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_a_week_needs_no_window(tmp_path: Path) -> None:
    order = ["week", "--demo", "--languages", "sv", "--out", str(tmp_path)]
    code = (
        f"import sys; from ui.command_line import run; status = run({order!r}); "
        "print(status, [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=MAIN.parent, timeout=60, check=True
    )

    assert done.stdout.splitlines()[-1] == "0 []"


def test_reader_who_goes_away_is_no_trouble() -> None:
    order = [sys.executable, str(MAIN), "--help"]

    with subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="a place where nothing can be made, as a drive that is not there")
def test_a_folder_that_cannot_be_made_is_not_called_a_missing_register(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["week", *DEMO, "--out", "/proc/affischer"])

    line = only_line(capsys)
    assert status == 1
    assert "Filen gick inte att skriva" in line
    assert "/proc/affischer" in line
