"""What a patient owes, line by line with its running balance, and what is owed for one visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.money.ledger import MoneyKind, MoneyLine, balance_of
from desktop_app.domain.papers.account import NOTHING, Entry, EntryKind
from desktop_app.domain.papers.program import filed_with, program_of
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.account import words_of
from desktop_app.workflows.papers.frame import frame_of_patient
from desktop_app.workflows.papers.make_statement import charges_of
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.review_session import review_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_ORDER = {"charge": 0, "adjustment": 1, "payment": 1, "reversal": 1}


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A charge, or a line of the ledger (`line_id`), and the balance after it; `amount` has its sign."""

    on: date
    kind: EntryKind
    words: str
    amount: Decimal
    balance: Decimal
    line_id: str = ""
    receipt: str = ""
    is_reversed: bool = False
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class PatientAccount:
    """The account of a patient up to today; `charged`, `paid` and `adjusted` are above zero or nothing.

    `program` is billed for it and not the family, empty where the family is.
    """

    patient_id: str
    lines: tuple[AccountLine, ...]
    charged: Decimal
    paid: Decimal
    adjusted: Decimal
    program: str = ""

    @property
    def balance(self) -> Decimal:
        """What is owed; below zero it is owed back."""
        return self.charged - self.paid - self.adjusted


@dataclass(frozen=True, slots=True)
class VisitBalance:
    """What one visit was charged, and what is still owed for it; by the family where no `program` is billed."""

    charged: Decimal
    balance: Decimal
    program: str = ""


def account_of_patient(store: Store, clock: Clock, patient_id: str) -> PatientAccount:
    """Charges of signed visits and every line of the ledger, in the order of their days."""
    frame, ledger = frame_of_patient(store, clock, patient_id), store.money.of_patient(patient_id)
    charges = charges_of(frame)
    reversed_ids = {line.reverses for line in ledger}
    kinds = {line.id: line.kind for line in ledger}
    adjusted = sum((-line.signed for line in ledger if _settles(line, kinds) == "adjustment"), NOTHING)
    paid = sum((-line.signed for line in ledger if _settles(line, kinds) == "payment"), NOTHING)
    return PatientAccount(
        patient_id,
        _running(charges, ledger, reversed_ids),
        sum((c.amount for c in charges), NOTHING),
        paid,
        adjusted,
        program_of(frame.chart.payer),
    )


def balance_of_visit(store: Store, clock: Clock, session_id: str, patient_id: str) -> VisitBalance:
    """What the claim of a visit comes to and what is owed for the visits in it."""
    reviewed = review_in(Records(store, clock.now()), session_id, patient_id)
    claim = reviewed.claim
    charged = claim.total if claim is not None and claim.lines else NOTHING
    lines = store.money.of_sessions(patient_id, claim.sessions if claim is not None else (session_id,))
    return VisitBalance(charged, balance_of(charged, lines), filed_with(reviewed.chart.payer, reviewed.timed.session))


def _settles(line: MoneyLine, kinds: Mapping[str, MoneyKind]) -> MoneyKind:
    """What a line settles as; a reversal belongs to what it counts back."""
    return kinds[line.reverses] if line.kind == "reversal" else line.kind


def _running(
    charges: tuple[Entry, ...], ledger: tuple[MoneyLine, ...], reversed_ids: set[str]
) -> tuple[AccountLine, ...]:
    found = [AccountLine(c.on, c.kind, c.words, c.signed, NOTHING) for c in charges]
    found += [
        AccountLine(
            line.on,
            line.kind,
            words_of(line),
            line.signed,
            NOTHING,
            line.id,
            line.receipt,
            line.id in reversed_ids,
            line.session_id,
        )
        for line in ledger
    ]
    balance, lines = NOTHING, []
    for each in sorted(found, key=lambda each: (each.on, _ORDER[each.kind])):
        balance += each.amount
        lines.append(replace(each, balance=balance))
    return tuple(lines)
