"""A statement of a patient's account with its running balance, and how old the open charges are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.papers.account import NOTHING, Entry
from desktop_app.domain.papers.sender import Addressee, Sender

AGES = ((30, "Up to 30 days"), (60, "31 to 60 days"), (90, "61 to 90 days"))
"""The oldest day of each age and what it is called; what is older stands in the last column."""
OLDER = "Over 90 days"
_ORDER = {"charge": 0, "adjustment": 1, "payment": 2, "reversal": 3}


@dataclass(frozen=True, slots=True)
class StatementLine:
    """An entry and the balance after it."""

    entry: Entry
    balance: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """The account up to a day. `ages` are the open charges by age, in the order of `AGES`, then what is older."""

    sender: Sender
    as_of: date
    patient: Addressee
    lines: tuple[StatementLine, ...]
    ages: tuple[tuple[str, Decimal], ...]

    @property
    def due(self) -> Decimal:
        """What is open; below zero it is owed back."""
        return self.lines[-1].balance if self.lines else NOTHING


def compose_statement(sender: Sender, patient: Addressee, entries: Iterable[Entry], as_of: date) -> Statement:
    """The statement of the entries up to a day; what came later is left out."""
    known = sorted((e for e in entries if e.on <= as_of), key=lambda e: (e.on, _ORDER[e.kind]))
    lines, balance = [], NOTHING
    for entry in known:
        balance += entry.signed
        lines.append(StatementLine(entry, balance))
    return Statement(sender, as_of, patient, tuple(lines), aging(known, as_of))


def aging(entries: Iterable[Entry], as_of: date) -> tuple[tuple[str, Decimal], ...]:
    """Open charges by age: what was paid or written off settles the oldest charge first."""
    entries = tuple(entries)
    credit = sum((-entry.signed for entry in entries if entry.kind != "charge"), NOTHING)
    sums = {words: NOTHING for _, words in AGES} | {OLDER: NOTHING}
    for charge in sorted((e for e in entries if e.kind == "charge"), key=lambda e: e.on):
        settled = min(credit, charge.amount)
        credit -= settled
        sums[_age(charge.on, as_of)] += charge.amount - settled
    return tuple(sums.items())


def _age(on: date, as_of: date) -> str:
    days = (as_of - on).days
    return next((words for oldest, words in AGES if days <= oldest), OLDER)
