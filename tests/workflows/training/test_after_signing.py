"""After the signature: addenda, the supervisor's signature, and the whole note with both."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.store.errors import WrongPassphrase
from desktop_app.workflows.training.add_addendum import add_addendum
from desktop_app.workflows.training.complete_note import complete_note
from desktop_app.workflows.training.cosign_session import cosign_session
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.sign_session import confirm_and_sign, sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import builders
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def trained_by(store: "Store", clock: FakeClock, clinician_id: str) -> str:
    """A session of 45 minutes, written and ready to be signed."""
    session_id = start_session(store, clock, SessionPlan("harold", ("marian",), clinician_id)).session_id
    write_whole_note(store, clock, session_id)
    for _ in range(135):
        clock.advance(seconds=20)
        with store.pulsing():
            store.clock_events.pulse(session_id, clock.now())
    mark_clock(store, clock, session_id, "stop")
    return session_id


def with_an_assistant(store: "Store", clock: FakeClock, supervisor: str | None = "lee") -> None:
    tess = builders.clinician(
        id="tess", name="Tess Nolan", profession="PTA", credentials="PTA", supervisor_id=supervisor, npi="1003000126"
    )
    with store.act("create", "clinician", "tess", clock.utc):
        store.clinicians.save(tess)


def test_a_wrong_passphrase_signs_nothing_and_the_right_one_does(office: "Store", clock: FakeClock) -> None:
    session_id = trained_by(office, clock, "lee")
    before = office.sessions.get(session_id)
    with pytest.raises(WrongPassphrase):
        confirm_and_sign(office, clock, session_id, "marble kettle orchard ten")
    assert office.sessions.get(session_id) == before
    confirm_and_sign(office, clock, session_id, PASSPHRASE)
    assert office.sessions.get(session_id).state == "signed"


def test_what_the_grid_wrote_stands_in_the_signed_record(office: "Store", clock: FakeClock) -> None:
    session_id = trained_by(office, clock, "lee")
    assert office.sessions.get(session_id).note.competency == ""
    sign_session(office, clock, session_id)
    note = office.sessions.get(session_id).note
    assert note.competency.startswith("Marian showed sit to stand with gait belt")
    assert note.next_visit == builders.note().next_visit


def test_addenda_are_many_and_each_says_when_it_happened_and_when_it_was_written(
    office: "Store", clock: FakeClock
) -> None:
    session_id = trained_by(office, clock, "lee")
    sign_session(office, clock, session_id)
    signed = office.sessions.get(session_id)
    happened = clock.utc
    add_addendum(office, clock, session_id, "Marian called: the belt is size M.", happened, PASSPHRASE)
    clock.advance(seconds=3 * 24 * 3600)
    add_addendum(office, clock, session_id, "The right knee was blocked, not the left.", happened, PASSPHRASE)
    whole = complete_note(office, clock, session_id)
    assert office.sessions.get(session_id) == signed
    assert [(each.is_late_entry, each.author) for each in whole.addenda] == [
        (False, "Lee Park, PT, DPT"),
        (True, "Lee Park, PT, DPT"),
    ]
    assert whole.addenda[1].entered_at - whole.addenda[1].event_at == timedelta(days=3)
    assert (whole.seal_status, whole.seal_number) == ("whole", 1)


@pytest.mark.parametrize(
    ("text", "field"), [("   ", "text"), ("x" * 100_000, "text"), ("\x00", "text")], ids=["blank", "long", "broken"]
)
def test_an_addendum_that_says_nothing_or_too_much_is_refused(
    office: "Store", clock: FakeClock, text: str, field: str
) -> None:
    session_id = trained_by(office, clock, "lee")
    sign_session(office, clock, session_id)
    with pytest.raises(Refused) as refused:
        add_addendum(office, clock, session_id, text, clock.utc, PASSPHRASE)
    assert refused.value.field == field


@pytest.mark.parametrize("days", [-3, 1])
def test_an_addendum_is_about_the_training_or_after_and_not_about_tomorrow(
    office: "Store", clock: FakeClock, days: int
) -> None:
    session_id = trained_by(office, clock, "lee")
    sign_session(office, clock, session_id)
    with pytest.raises(Refused) as refused:
        add_addendum(office, clock, session_id, "Something.", clock.utc + timedelta(days=days), PASSPHRASE)
    assert refused.value.field == "event_at"
    assert office.addenda.of_session(session_id) == ()


def test_an_unsigned_note_is_changed_and_not_added_to(office: "Store", clock: FakeClock) -> None:
    session_id = trained_by(office, clock, "lee")
    with pytest.raises(Refused):
        add_addendum(office, clock, session_id, "Something.", clock.utc, PASSPHRASE)
    with pytest.raises(Refused):
        cosign_session(office, clock, session_id, PASSPHRASE)


def test_an_assistants_note_waits_for_the_supervisor(office: "Store", clock: FakeClock) -> None:
    with_an_assistant(office, clock)
    session_id = trained_by(office, clock, "tess")
    sign_session(office, clock, session_id)
    assert complete_note(office, clock, session_id).missing_cosignature == "Lee Park, PT, DPT"
    clock.advance(seconds=3600)
    cosign_session(office, clock, session_id, PASSPHRASE, "Read and agreed.")
    whole = complete_note(office, clock, session_id)
    assert whole.signature is not None
    assert whole.cosignature is not None
    assert (whole.signature.name, whole.cosignature.name) == ("Tess Nolan, PTA", "Lee Park, PT, DPT")
    assert (whole.missing_cosignature, whole.cosignature.remark, whole.seal_status) == ("", "Read and agreed.", "whole")
    with pytest.raises(Refused, match="co-signed already"):
        cosign_session(office, clock, session_id, PASSPHRASE)


def test_a_therapists_note_needs_no_second_signature(office: "Store", clock: FakeClock) -> None:
    session_id = trained_by(office, clock, "lee")
    sign_session(office, clock, session_id)
    assert complete_note(office, clock, session_id).missing_cosignature == ""
    with pytest.raises(Refused, match="needs no co-signature"):
        cosign_session(office, clock, session_id, PASSPHRASE)


def test_somebody_with_a_passphrase_of_their_own_signs_for_themselves(office: "Store", clock: FakeClock) -> None:
    from desktop_app.domain.people.users import User

    with_an_assistant(office, clock)
    session_id = trained_by(office, clock, "tess")
    with office.act("create", "user", "u2", clock.utc):
        office.users.add(User("u2", "Tess Nolan", "assistant", "tess"), clock.utc)
    with pytest.raises(Refused, match="Tess Nolan, PTA") as refused:
        confirm_and_sign(office, clock, session_id, PASSPHRASE)
    assert refused.value.field == "signer"
