"""An answer is written as JSON with exactly these keys, and as text that a person can read."""

import json
from datetime import date
from decimal import Decimal

from desktop_app.domain.billing.results import Claim, Finding, Line, Result
from desktop_app.exchange.case_fields import CaseError
from desktop_app.exchange.result_file import error_json, to_json, to_record, to_text

LINE = Line("97550", ("GP",), 1, Decimal("60.00"))
CLAIM = Claim(
    "P1", date(2026, 6, 10), "functional", False, "PT", ("S1",), 45, (LINE,), Decimal("60.00"), ("45 minutes (CPT).",)
)
FINDING = Finding("LATE_SIGNATURE", "warn", "P1", ("S1",), "Signed “late”.", "Sign sooner.", "Practice policy")


def test_an_answer_has_exactly_the_keys_that_programs_expect() -> None:
    assert json.loads(to_json(Result((CLAIM,), (FINDING,)))) == {
        "version": 1,
        "claims": [
            {
                "patient": "P1",
                "date_of_service": "2026-06-10",
                "service": "functional",
                "group": False,
                "discipline": "PT",
                "sessions": ["S1"],
                "minutes": 45,
                "lines": [{"code": "97550", "modifiers": ["GP"], "units": 1, "charge": "60.00"}],
                "total": "60.00",
                "explanation": ["45 minutes (CPT)."],
            }
        ],
        "findings": [
            {
                "id": "LATE_SIGNATURE",
                "severity": "warn",
                "patient": "P1",
                "sessions": ["S1"],
                "message": "Signed “late”.",
                "fix": "Sign sooner.",
                "source": "Practice policy",
            }
        ],
    }


def test_an_answer_is_one_line_even_where_a_message_has_a_line_break() -> None:
    broken = Finding("X", "info", "P\n1", (), "a\nb", "c", "d")
    assert "\n" not in to_json(Result((), (broken,)))


def test_money_keeps_two_decimals_and_a_missing_date_is_null() -> None:
    claim = Claim("P1", None, "functional", False, None, (), 0, (), Decimal(0), ())
    record = to_record(Result((claim,), ()))["claims"][0]
    assert (record["total"], record["date_of_service"], record["discipline"]) == ("0.00", None, None)


def test_a_person_reads_the_lines_the_steps_and_what_to_do() -> None:
    text = to_text(Result((CLAIM,), (FINDING,)))
    for words in ("97550 GP", "1 unit", "Total $60.00", "45 minutes (CPT).", "CHECK  LATE_SIGNATURE", "Sign sooner."):
        assert words in text


def test_a_blocked_claim_says_that_nothing_can_be_billed() -> None:
    blocked = Claim("P1", None, "direct_care", True, None, ("S1",), 10, (), Decimal("0.00"), ())
    assert "nothing can be billed" in to_text(Result((blocked,), ()))
    assert "no session" in to_text(Result((), ()))


def test_an_error_has_a_sentence_and_a_field_and_nothing_else() -> None:
    assert json.loads(error_json(CaseError("sessions[0].start", "It is missing."))) == {
        "error": "It is missing.",
        "field": "sessions[0].start",
    }
