"""Under whose name, number and license the work of a therapist and of an assistant goes out."""

from datetime import timedelta

from desktop_app.domain.billing.from_chart import Office
from desktop_app.domain.papers.rendering import rendering
from desktop_app.domain.training.addendum import Cosignature
from desktop_app.domain.training.session import TrainingSession
from tests import builders
from tests.builders import START

LEE = builders.clinician()
ANN = builders.clinician(id="ann", name="Ann Ruiz", npi="1679576722")
TERRY = builders.clinician(
    id="terry", name="Terry Hale", profession="PTA", credentials="PTA", npi=None, supervisor_id="lee"
)
OFFICE = Office(builders.practice(), (LEE, ANN, TERRY), {})


def session(number: int = 1, by: str = "terry") -> TrainingSession:
    signed = builders.signature(clinician_id=by, signed_at=START + timedelta(hours=number))
    return builders.training_session(id=f"session-{number}", clinician_id=by, signature=signed)


def cosigned(number: int = 1, by: str = "lee") -> Cosignature:
    return Cosignature(f"session-{number}", by, START + timedelta(days=number))


def test_a_therapist_renders_their_own_work() -> None:
    found = rendering(OFFICE, LEE, (session(2, "lee"), session(1, "lee")), ())
    assert (found.clinician, found.npi, found.given_by) == (LEE, "1245319599", "")
    assert (found.signed_by, found.signed_at) == ("Lee Park, PT, DPT", START + timedelta(hours=2))


def test_nobody_has_signed_what_is_not_signed() -> None:
    found = rendering(OFFICE, LEE, (builders.training_session(),), ())
    assert (found.signed_by, found.signed_at) == ("", None)


def test_the_work_of_an_assistant_is_all_the_supervisors_and_says_who_gave_it() -> None:
    found = rendering(OFFICE, TERRY, (session(),), (cosigned(),))
    assert (found.clinician, found.npi) == (LEE, "1245319599")
    assert found.given_by == "Terry Hale, PTA, supervised by Lee Park, PT, DPT"
    assert (found.signed_by, found.signed_at) == ("Lee Park, PT, DPT", START + timedelta(days=1))


def test_a_supervisor_who_has_not_signed_every_note_has_signed_none_of_the_paper() -> None:
    for signatures in ((), (cosigned(1),)):
        found = rendering(OFFICE, TERRY, (session(1), session(2)), signatures)
        assert (found.clinician, found.signed_by, found.signed_at) == (LEE, "", None)


def test_the_last_signature_of_the_supervisor_counts() -> None:
    found = rendering(OFFICE, TERRY, (session(1), session(2)), (cosigned(2), cosigned(1)))
    assert found.signed_at == START + timedelta(days=2)


def test_whoever_signed_as_the_supervisor_then_is_named_under_the_signature() -> None:
    found = rendering(OFFICE, TERRY, (session(),), (cosigned(by="ann"),))
    assert (found.clinician, found.signed_by) == (LEE, "Ann Ruiz, PT, DPT")


def test_an_assistant_whose_supervisor_is_not_known_has_no_number() -> None:
    alone = builders.clinician(id="terry", name="Terry Hale", profession="PTA", credentials="PTA", supervisor_id=None)
    found = rendering(OFFICE, alone, (session(),), ())
    assert (found.clinician, found.npi, found.given_by) == (alone, "", "")
