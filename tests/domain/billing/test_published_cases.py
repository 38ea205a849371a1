"""Every worked case: claims exactly as expected, findings as id, severity and patient."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.exchange import rule_tables
from tests.billing_cases import facts_of, tables, triples

REPOSITORY = Path(__file__).parents[3]
PLACES = (REPOSITORY.parent / "shared" / "evaluate" / "cases", REPOSITORY / "tests" / "evaluate_cases")
FOLDER = Path(os.environ.get("EVALUATE_CASES") or next(place for place in PLACES if place.is_dir()))
CASES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
ANSWERED = [name for name, case in CASES.items() if "error" not in case["expect"]]


@pytest.fixture(scope="module", params=["typed", "shipped"])
def figures(request: pytest.FixtureRequest) -> RuleTables:
    return tables() if request.param == "typed" else rule_tables.read(REPOSITORY / "resources")


@pytest.mark.parametrize("name", ANSWERED)
def test_a_worked_case_gives_what_it_expects(name: str, figures: RuleTables) -> None:
    case = json.loads(json.dumps(CASES[name]))
    result = evaluate(facts_of(case["case"]), figures)
    expected = case["expect"]["claims"]
    found = [_plain(asdict(claim)) for claim in result.claims]
    assert [{key: claim[key] for key in want} for claim, want in zip(found, expected, strict=True)] == expected
    assert triples(result) == [tuple(each) for each in case["expect"]["findings"]]


@pytest.mark.parametrize("name", ANSWERED)
def test_a_worked_case_is_explained_with_sources(name: str) -> None:
    result = evaluate(facts_of(json.loads(json.dumps(CASES[name]["case"]))), tables())
    for claim in result.claims:
        assert len(claim.explanation) >= 3
        assert all(sentence.endswith(".") for sentence in claim.explanation)
    assert all(finding.message and finding.fix and finding.source for finding in result.findings)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value if isinstance(value, (bool, int)) or value is None else str(value)
