"""Who may do what: an owner everything, an assistant no office work, the billing nothing clinical."""

import pytest

from desktop_app.domain.people.users import ROLES, Role, refusal


@pytest.mark.parametrize(
    ("action", "record", "allowed"),
    [
        ("sign", "training_session", {"owner", "clinician", "assistant"}),
        ("cosign", "training_session", {"owner", "clinician"}),
        ("change", "training_session", {"owner", "clinician", "assistant"}),
        ("create", "consent", {"owner", "clinician", "assistant"}),
        ("change", "patient", {"owner", "clinician", "assistant", "biller"}),
        ("issue", "superbill", {"owner", "clinician", "assistant", "biller"}),
        ("print", "training_session", {"owner", "clinician", "assistant", "biller"}),
        ("change", "fee", {"owner", "clinician", "biller"}),
        ("change", "practice", {"owner", "clinician"}),
        ("change", "table", {"owner", "clinician"}),
        ("add", "user", {"owner"}),
        ("remove", "user", {"owner"}),
        ("make", "recovery_key", {"owner"}),
        ("change_passphrase", "user", {"owner", "clinician", "assistant", "biller"}),
        ("back_up", "vault", {"owner", "clinician", "assistant", "biller"}),
    ],
)
def test_each_deed_is_open_to_these_roles(action: str, record: str, allowed: set[Role]) -> None:
    assert {role for role in ROLES if refusal(role, action, record) is None} == allowed


def test_the_timer_writes_its_gaps_down_whoever_has_the_records_open() -> None:
    assert refusal("biller", "clock", "training_session", "gap") is None
    assert refusal("biller", "clock", "training_session", "start") is not None


def test_the_billing_corrects_coverage_and_not_diagnoses() -> None:
    assert refusal("biller", "change", "patient") is None
    assert refusal("biller", "change", "patient", "diagnoses") is not None


def test_a_refusal_says_what_to_do_next() -> None:
    told = refusal("biller", "sign", "training_session")
    assert told is not None
    assert all(part.endswith(".") for part in told)
