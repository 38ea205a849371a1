"""What the published sources do not say of a payer: asked once, and the payer's answer kept with its day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.billing.tables import PayerProfile
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.topics import PRACTICE, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class PayerQuestion:
    """What is not known of one payer, with its source; `answer` is empty until the payer was asked."""

    payer_id: str
    payer_name: str
    not_known: str
    source: str
    answer: str = ""
    answered_on: date | None = None

    @property
    def is_open(self) -> bool:
        """True while there is something to ask and nobody has."""
        return bool(self.not_known) and not self.answer


def payer_questions(store: Store, clock: Clock) -> tuple[PayerQuestion, ...]:
    """The question to each payer of the practice, in the order of the payers."""
    today = local_day(store, clock)
    profiles = [row for row in tables_of(store).payer_profiles if row.holds_on(today)]
    return tuple(_question(store, payer, _profile(payer, profiles)) for payer in store.payers.all())


def note_answer(store: Store, clock: Clock, payer_id: str, answer: str) -> Saved:
    """Keep what the payer answered today; an empty answer asks again."""
    text = answer.strip()
    kept = json.dumps([local_day(store, clock).isoformat(), text]) if text else ""
    with store.act("change", "payer", payer_id, clock.now().utc, "answer noted" if text else "answer taken back"):
        store.settings.set(_key(payer_id), kept)
    return Saved(payer_id, changed(PRACTICE))


def _question(store: Store, payer: Payer, profile: PayerProfile | None) -> PayerQuestion:
    kept = store.settings.get(_key(payer.id), "")
    day, answer = json.loads(kept) if kept else ("", "")
    to_ask = profile if payer.kind != "self_pay" else None  # who pays for themselves goes by the practice's fees
    return PayerQuestion(
        payer_id=payer.id,
        payer_name=payer.name,
        not_known=to_ask.not_known if to_ask else "",
        source=to_ask.source if to_ask else "",
        answer=answer,
        answered_on=date.fromisoformat(day) if day else None,
    )


def _profile(payer: Payer, profiles: list[PayerProfile]) -> PayerProfile | None:
    """The profile whose name the payer's begins with (Aetna Better Health), else the first of its kind."""
    named = (row for row in profiles if payer.name.casefold().startswith(row.name.casefold()))
    alike = (row for row in profiles if row.kind == payer.kind)
    return next(named, None) or next(alike, None)


def _key(payer_id: str) -> str:
    return f"answer of {payer_id}"
