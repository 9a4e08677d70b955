"""CUPS by its own programs: which queues there are, and handing a PDF to one as it is, so that it stays vector.

Every function waits for a program: never call one on the GUI thread.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from dataclasses import dataclass

from models.values.printing import Paper
from ui.printing.trouble import PrinterTrouble, PrintFailed

logger = logging.getLogger(__name__)

PATIENCE_SECONDS = 20.0
_MEDIA = {Paper.A4: "A4", Paper.A3: "A3"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CupsJob:
    """How one PDF is to be printed."""

    queue: str
    title: str
    paper: Paper
    copies: int = 1
    two_sided: bool = False
    grey: bool = False


def is_there() -> bool:
    """Tell whether this computer has CUPS's programs."""
    return shutil.which("lp") is not None and shutil.which("lpstat") is not None


def queue_names() -> tuple[str, ...]:
    """Name the queues that CUPS knows; none too when its service does not answer."""
    try:
        answer = _run(["lpstat", "-e"], b"")
    except PrintFailed:
        return ()
    return tuple(line.strip() for line in answer.decode(errors="replace").splitlines() if line.strip())


def send(pdf: bytes, job: CupsJob) -> None:
    """Put a PDF into a queue; raises ``PrintFailed``. The bytes go through a pipe, never through a file of ours."""
    _run(["lp", *_options(job)], pdf)


def _options(job: CupsJob) -> list[str]:
    options = ["-d", job.queue, "-n", str(job.copies), "-t", job.title]
    wishes = [
        f"media={_MEDIA[job.paper]}",
        "sides=two-sided-long-edge" if job.two_sided else "sides=one-sided",
        "document-format=application/pdf",
    ]
    if job.grey:
        wishes.append("print-color-mode=monochrome")
    for wish in wishes:
        options += ["-o", wish]
    return options


def _run(command: list[str], given: bytes) -> bytes:
    program = shutil.which(command[0])
    if program is None:
        raise PrintFailed(PrinterTrouble.NO_ANSWER)
    try:
        done = subprocess.run(  # noqa: S603 - a list, no shell; the queue's name comes from the system's dialog
            [program, *command[1:]],
            input=given,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            env={**os.environ, "LC_ALL": "C"},  # its complaints are read below
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise PrintFailed(PrinterTrouble.NO_ANSWER) from error
    if done.returncode != 0:
        trouble = trouble_of(done.stderr.decode(errors="replace"))
        logger.warning("%s failed: %s", command[0], trouble.value)
        raise PrintFailed(trouble)
    return done.stdout


def trouble_of(complaint: str) -> PrinterTrouble:
    """Read what ``lp`` says on its error stream."""
    said = complaint.lower()
    if "does not exist" in said or "unknown destination" in said or "no default destination" in said:
        return PrinterTrouble.GONE
    if "unable to connect" in said or "not responding" in said or "connection refused" in said:
        return PrinterTrouble.NO_ANSWER
    if "not accept" in said or "stopped" in said or "paused" in said:
        return PrinterTrouble.PAUSED
    if "quota" in said or "too many" in said or "too-many" in said:
        return PrinterTrouble.USED_UP
    if "not-authorized" in said or "forbidden" in said or "unauthorized" in said:
        return PrinterTrouble.NOT_ALLOWED
    return PrinterTrouble.NOT_TAKEN
