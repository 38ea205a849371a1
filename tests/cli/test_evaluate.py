"""`teachback evaluate` answers every case it is given, in order, and never with a traceback."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app import cli, paths
from desktop_app.workflows.evaluate_case import evaluate_case, tables
from tests.evaluation_cases import CASE, changed

WRONG = json.dumps(changed("sessions[0].strat", "x"))
RULES = tables(paths.resources())


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """A file with a case in it."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE, indent=1), encoding="utf-8")
    return path


def answers_to(lines: bytes, monkeypatch: pytest.MonkeyPatch, capfdbinary: Any) -> tuple[int, list[dict[str, Any]]]:
    """The exit status and the answers to lines on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="ascii"))
    status = cli.main(["evaluate", "--lines"])
    return status, [json.loads(line) for line in capfdbinary.readouterr().out.split(b"\n")[:-1]]


def run(*arguments: str, given_in: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments], input=given_in, capture_output=True, timeout=60
    )


def test_a_file_is_answered_with_one_line_of_json(case_file: Path) -> None:
    done = run("evaluate", str(case_file))
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)
    answer = json.loads(done.stdout)
    assert list(answer) == ["version", "claims", "findings"]
    assert answer["claims"][0]["minutes"] == 43


def test_several_files_are_answered_in_order_and_a_wrong_one_makes_the_status_two(
    case_file: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(WRONG, encoding="utf-8")
    done = run("evaluate", str(wrong), str(tmp_path / "none.json"), str(tmp_path), str(case_file))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert [answer.get("field") for answer in answers] == ["sessions[0].strat", "", "", None]
    assert "none.json" in answers[1]["error"]


def test_a_person_gets_sentences(case_file: Path) -> None:
    done = run("evaluate", "--text", str(case_file))
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"What to do:" in done.stdout


def test_lines_in_and_lines_out_always_match(monkeypatch: pytest.MonkeyPatch, capfdbinary: Any) -> None:
    good = json.dumps(CASE)
    lines = [good, "", "  ", "[]", WRONG, "{", "\u2028", good]
    status, answers = answers_to("\n".join(lines).encode() + b"\n\xff\xff\n\r\n", monkeypatch, capfdbinary)
    fields = [answer.get("field") for answer in answers]
    assert (status, fields) == (2, [None, "", "", "", "sessions[0].strat", "", "", None, "", ""])


def test_lines_that_are_all_right_end_with_zero_though_nothing_may_be_billed(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: Any
) -> None:
    blocked = json.dumps(changed("sessions[0].necessity", None)).encode()
    status, answers = answers_to(blocked, monkeypatch, capfdbinary)
    assert (status, answers[0]["claims"][0]["lines"]) == (0, [])


def test_no_lines_are_answered_with_none(monkeypatch: pytest.MonkeyPatch, capfdbinary: Any) -> None:
    assert answers_to(b"", monkeypatch, capfdbinary) == (0, [])


def test_a_console_of_another_encoding_and_half_a_character_do_no_harm(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: Any
) -> None:
    case = json.dumps(changed("sessions[0].Ünï\ud800", "x")).encode()
    status, answers = answers_to(case, monkeypatch, capfdbinary)
    assert (status, answers[0]["field"]) == (2, "sessions[0].Ünï\ud800")


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "evaluate", "--lines"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for _ in range(3):
            process.stdin.write(json.dumps(CASE).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["version"] == 1
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_reader_that_goes_away_ends_the_program_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "evaluate", "--lines"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, complaint = process.communicate((json.dumps(CASE) + "\n").encode() * 50, timeout=30)
    assert complaint == b""


def test_ten_megabytes_of_noise_get_one_sentence(monkeypatch: pytest.MonkeyPatch, capfdbinary: Any) -> None:
    noise = b'{"a": [' * 1_500_000
    status, answers = answers_to(noise + b"\n" + b"x" * 10_000_000, monkeypatch, capfdbinary)
    assert (status, [answer["field"] for answer in answers]) == (2, ["", ""])


@pytest.mark.parametrize("arguments", [[], ["--lines", "case.json"], ["--lines", "--text"], ["--nonsense", "x"]])
def test_wrong_usage_is_told_with_status_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["evaluate", *arguments])
    assert caught.value.code == 2
    assert "usage: teachback" in capsys.readouterr().err


def test_a_fault_of_our_own_is_answered_without_the_facts_and_the_next_case_is_still_answered(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: Any
) -> None:
    def fails(case: Any, rules: Any) -> None:
        raise ZeroDivisionError("Harold Whitcomb")

    monkeypatch.setattr("desktop_app.workflows.evaluate_case.evaluate", fails)
    status, answers = answers_to(json.dumps(CASE).encode() + b"\n" + WRONG.encode(), monkeypatch, capfdbinary)
    assert (status, [answer["field"] for answer in answers]) == (2, ["", "sessions[0].strat"])
    assert "ZeroDivisionError" in answers[0]["error"]
    assert "Harold" not in answers[0]["error"]


def test_tables_that_cannot_be_read_are_told_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop_app.paths.resources", lambda: tmp_path)
    assert cli.main(["evaluate", str(case_file)]) == 2
    assert "codes.csv" in capsys.readouterr().err


def test_evaluate_loads_no_window_no_store_and_no_paper() -> None:
    program = (
        "import sys; from desktop_app.__main__ import main; main(['evaluate', '--lines']);"
        "heavy = {'PySide6', 'sqlite3', 'sqlite_utils', 'sqlcipher3', 'reportlab', 'cryptography', 'textstat'};"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(CASE).encode(), capture_output=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == b"[]"


DATES = st.sampled_from(
    ["0001-01-01", "1900-01-01", "2024-02-29", "2025-12-31", "2026-06-10", "2027-01-01", "9999-12-31"]
)
TIMES = st.sampled_from(
    [
        "1900-01-01T00:00:00+14:00",
        "2026-03-08T01:59:59-05:00",
        "2026-06-10T09:00:00-04:00",
        "2026-06-10T10:20:00-04:00",
        "2026-06-10T10:45:00.999999-04:00",
        "2026-11-01T01:30:00-04:00",
        "9998-12-31T23:59:59-14:00",
    ]
)
SPANS = st.lists(st.tuples(TIMES, TIMES).map(list), max_size=3)
FACTS = {
    "sessions[0].start": TIMES | st.none(),
    "sessions[0].end": TIMES | st.none(),
    "sessions[1].start": TIMES | st.none(),
    "sessions[1].end": TIMES | st.none(),
    "sessions[0].breaks": SPANS,
    "sessions[0].patient_present": SPANS | st.just("whole") | st.none(),
    "sessions[0].assistant_alone": SPANS | st.just("whole"),
    "sessions[0].clinician": st.sampled_from(["T1", "A1"]),
    "sessions[0].service": st.sampled_from(["functional", "behavior", "direct_care"]),
    "sessions[0].group": st.booleans(),
    "sessions[0].signed_on": DATES | st.none(),
    "sessions[0].modifiers": st.lists(st.sampled_from(["", "22", "25", "59", "KX", "GP", "é"]), max_size=5),
    "sessions[0].requested": st.none()
    | st.dictionaries(st.sampled_from(["97550", "97551", "96203"]), st.integers(1, 999_999), min_size=1),
    "sessions[0].modality": st.sampled_from(["in_person", "video", "audio"]),
    "sessions[0].place_of_service": st.sampled_from(["", " ", "22", "99", "XX"]),
    "sessions[0].skills": st.just([]) | st.just([{}]) | st.just([{"text": " "}]),
    "patients[0].diagnoses": st.lists(
        st.sampled_from(["", "G20", "I69.351", "Z63.6", "\ud800", "A" * 500]), max_size=3
    ),
    "patients[0].consents[0].given": DATES | st.none(),
    "patients[0].consents[0].withdrawn": DATES | st.none(),
    "patients[0].plans_of_care[0].certified_on": DATES | st.none(),
    "patients[0].plans_of_care[0].certified_through": DATES | st.none(),
    "patients[0].plans_of_care[0].first_treatment": DATES | st.none(),
    "patients[0].plans_of_care[0].plan_sent": DATES | st.none(),
    "patients[0].plans_of_care[0].order_signed": DATES | st.none(),
    "patients[0].plans_of_care[0].discipline": st.sampled_from(["PT", "OT", None]),
    "patients[0].therapy_used.pt_slp": st.sampled_from(["0.00", "2479.99", "999999999999.99"]),
    "practice.fees": st.just({}) | st.just({"97550": "999999999999.99"}),
    "practice.time_zone": st.sampled_from(["UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"]),
    "payer.kind": st.sampled_from(["medicare", "medicaid", "commercial", "self_pay"]),
    "caregivers[0].patient": st.sampled_from(["P1", "P2"]),
    "clinicians[0].profession": st.sampled_from(["PT", "OT", "SLP", "RN", "MD", "PTA"]),
    "clinicians[1].supervisor": st.sampled_from(["T1", "A1", None]),
}


@given(
    st.lists(st.sampled_from(sorted(FACTS)), min_size=1, max_size=6, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries({place: FACTS[place] for place in chosen})
    )
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_case_of_the_right_form_is_answered_whatever_its_facts(facts: dict[str, Any]) -> None:
    case = json.loads(json.dumps(CASE))
    for place, value in facts.items():
        case = changed(place, value, case)
    answer = evaluate_case(json.dumps(case).encode(), RULES)
    written = json.loads(answer.written)
    assert answer.is_answered, written
    assert {claim["patient"] for claim in written["claims"]} == {"P1"}
