"""Which printers the system offers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.printing import fake_cups
from ui.printing.printers import SystemPrinters


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
def test_names_come_from_cups_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_cups.put_in_place(monkeypatch, tmp_path, queues="Kontoret")

    assert SystemPrinters().names() == ("Kontoret",)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a printer to PDF")
def test_names_come_from_qt_without_cups(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert SystemPrinters().names() == ()
