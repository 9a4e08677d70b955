"""A tour of the program in pictures: ``python tests/tour.py --out FOLDER`` (see ``tests/pictures.py``)."""

from __future__ import annotations

import sys
from pathlib import Path
from runpy import run_module

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    run_module("tests.pictures", run_name="__main__", alter_sys=True)
