"""How long somebody practised needs for a way through the program, by the keystroke-level model.

Source: Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems",
Communications of the ACM 23(7), 1980, 396-410: K, P, H, M and R, and the rules for where M stands. B: Kieras, "Using
the keystroke-level model to estimate execution times", University of Michigan, 1993.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

KEY = 0.28
"""K: a key pressed by an average typist who is no secretary; a modifier is a key of its own."""
POINTING = 1.1
"""P: the pointer brought to something."""
BUTTON = 0.1
"""B: a mouse button pressed, or let go."""
HOMING = 0.4
"""H: the hand between keyboard and mouse."""
THOUGHT = 1.35
"""M: what to do next is made up in the mind."""


@dataclass(slots=True)
class KeystrokeModel:
    """Counts operators. Each thing done has an M before it, which is more than the source's rules would keep.

    R, what the program takes to answer, is measured while nobody thinks: it depends on the computer, so it is told and
    never judged. What is said on the phone is no part of the model.
    """

    keys: int = 0
    pointings: int = 0
    buttons: int = 0
    homings: int = 1
    thoughts: int = 0
    began: float = 0.0
    answered: float = 0.0

    def begin(self) -> None:
        """Begin to measure the answers."""
        self.began = perf_counter()

    def end(self) -> None:
        """Say that the last answer has come."""
        self.answered = perf_counter() - self.began

    def press(self, keys: int, *, anticipated: bool = False) -> None:
        """Press keys in one go; ``anticipated`` is the same key once more, which needs no thought."""
        self.thoughts += 0 if anticipated else 1
        self.keys += keys

    def click(self, times: int = 1) -> None:
        """Point at something and click."""
        self.thoughts += 1
        self.pointings += 1
        self.buttons += 2 * times

    @property
    def seconds(self) -> float:
        """Give the time by the model, without R."""
        by_hand = self.keys * KEY + self.pointings * POINTING + self.buttons * BUTTON + self.homings * HOMING
        return by_hand + self.thoughts * THOUGHT

    def __str__(self) -> str:
        counts = f"{self.keys} K + {self.pointings} P + {self.buttons} B + {self.homings} H + {self.thoughts} M"
        by_model = f"{counts} = {self.seconds:.1f} s by the keystroke-level model"
        return f"{by_model}; the program answered in {self.answered:.1f} s"
