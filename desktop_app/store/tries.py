"""How long to wait after wrong passphrases. Kept in small files, so that a restart does not forgive.

A try is counted before it is looked at, so that ending the program at the right moment saves nothing. Time is the
machine's reading that nobody sets: a wall clock moved forward shortens no wait, and after a restart of the machine the
wait begins anew. The count stands in the vault's folder and, where the program has one, in a second place on this
computer; the worse of the two holds. Somebody who deletes both, or who copies the vault and writes a program of their
own, is held up by the cost of the key alone, which no program can help.
"""

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.training.clock import Moment

TRIES_FILE = "vault.tries"
FREE_TRIES = 3
LONGEST_WAIT = 300.0
_BYTES = 256  # always the same, written in place: a full disk does not keep a wrong try from being counted


@dataclass(frozen=True, slots=True)
class Count:
    """Wrong tries so far, and the reading (milliseconds within one boot of the machine) at the last of them."""

    wrong: int = 0
    ticks: int = 0
    boot: str = ""

    @property
    def wait(self) -> float:
        """Seconds: nothing for three tries, then 2, 4, 8 and so on, at most five minutes."""
        over = self.wrong - FREE_TRIES
        return 0.0 if over <= 0 else min(2.0 ** min(over, 20), LONGEST_WAIT)


@dataclass(slots=True)
class Tries:
    """The count of one vault, in all its places."""

    places: tuple[Path, ...]
    _remembered: Count = Count()

    @property
    def wrong(self) -> int:
        """Wrong tries so far."""
        return self._count().wrong

    def seconds_to_wait(self, now: Moment) -> float:
        """Seconds until the next try is looked at; 0 for at once."""
        count = self._count()
        if count.wait == 0:
            return 0.0
        if count.boot != now.boot or now.ticks < count.ticks:
            self._keep(replace(count, ticks=now.ticks, boot=now.boot))
            return count.wait
        return max(count.wait - (now.ticks - count.ticks) / 1000, 0.0)

    def begin(self, now: Moment) -> float:
        """Count a try as wrong before it is looked at; the seconds that the next has to wait if it is."""
        count = Count(self._count().wrong + 1, now.ticks, now.boot)
        self._keep(count)
        return count.wait

    def forgive(self) -> None:
        """The right passphrase was given: start counting anew."""
        self._remembered = Count()
        for place in self.places:
            try:
                place.unlink(missing_ok=True)
            except OSError:
                _write(place, Count())

    def _count(self) -> Count:
        return max((self._remembered, *map(_read, self.places)), key=lambda count: count.wrong)

    def _keep(self, count: Count) -> None:
        self._remembered = count
        for place in self.places:
            _write(place, count)


def tries_of(folder: Path, vault_id: str, beside: Path | None = None) -> Tries:
    """The count of the vault in the folder; `beside` is a folder of this computer where it is kept once more."""
    known = "".join(letter for letter in vault_id if letter in "0123456789abcdef")[:32]
    return Tries((folder / TRIES_FILE, *((beside / f"{known}.tries",) if beside is not None else ())))


def _write(place: Path, count: Count) -> None:
    """In place; where even that is not possible the running program still remembers."""
    content = json.dumps({"wrong": count.wrong, "ticks": count.ticks, "boot": count.boot}).encode().ljust(_BYTES)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.write(handle, content)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        return


def _read(place: Path) -> Count:
    try:
        content = place.read_bytes()
        value = json.loads(content)
        return Count(max(0, int(value["wrong"])), int(value["ticks"]), str(value["boot"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Count()  # whoever spoils the file could as well delete it; the other place still counts
