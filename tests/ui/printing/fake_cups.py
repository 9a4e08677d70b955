"""Programs named ``lp`` and ``lpstat`` that write down what they were given, for a computer without printers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_LP = """#!{python}
import pathlib, sys
folder = pathlib.Path({folder!r})
number = len(list(folder.glob("job-*.args")))
(folder / f"job-{{number}}.args").write_text("\\n".join(sys.argv[1:]))
(folder / f"job-{{number}}.pdf").write_bytes(sys.stdin.buffer.read())
complaint = {complaint!r}
if complaint:
    sys.stderr.write(complaint)
    sys.exit(1)
print("request id is fake-1 (0 file(s))")
"""
_LPSTAT = """#!{python}
print({queues!r})
"""


def put_in_place(monkeypatch: pytest.MonkeyPatch, folder: Path, *, queues: str = "", complaint: str = "") -> None:
    """Let only these two programs be found; ``lp`` fails with ``complaint`` if there is one."""
    folder.mkdir(exist_ok=True)
    scripts = {
        "lp": _LP.format(python=sys.executable, folder=str(folder), complaint=complaint),
        "lpstat": _LPSTAT.format(python=sys.executable, queues=queues),
    }
    for name, script in scripts.items():
        program = folder / name
        program.write_text(script, encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def options_of(folder: Path, number: int = 0) -> list[str]:
    """Give what ``lp`` was asked for, call by call."""
    return (folder / f"job-{number}.args").read_text(encoding="utf-8").splitlines()


def bytes_of(folder: Path, number: int = 0) -> bytes:
    """Give the bytes that ``lp`` read."""
    return (folder / f"job-{number}.pdf").read_bytes()
