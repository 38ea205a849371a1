"""`teachback units` says how many units minutes earn, and why."""

import json

import pytest

from desktop_app import cli


def said(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    """What the command writes, with status 0."""
    assert cli.main(["units", *arguments]) == 0
    return capfdbinary.readouterr().out.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "units", "missing"),
    [
        (["29"], {"97550": 0, "97551": 0}, 1),
        (["30"], {"97550": 1, "97551": 0}, 8),
        (["38"], {"97550": 1, "97551": 1}, 15),
        (["16", "--rule", "cpt_midpoint"], {"97550": 1, "97551": 0}, 22),
        (["44", "--rule", "full_increments"], {"97550": 1, "97551": 0}, 1),
        (["53", "--service", "behavior"], {"G0539": 1, "G0540": 2}, 15),
        (["75", "--service", "behavior", "--group"], {"96202": 1, "96203": 1}, 15),
        (["31", "--service", "behavior", "--group", "--rule", "cpt_midpoint"], {"96202": 1, "96203": 0}, 37),
        (["5", "--group"], {"97552": 1}, None),
    ],
)
def test_minutes_become_units_under_the_rule(
    arguments: list[str], units: dict[str, int], missing: int | None, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    answer = json.loads(said(capfdbinary, *arguments, "--json"))
    assert (answer["units"], answer["minutes_to_next_unit"]) == (units, missing)


def test_a_person_reads_the_rule_the_next_unit_and_what_other_rules_give(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    text = said(capfdbinary, "29")
    assert "29 minutes earn no unit." in text
    assert "1 minute later" in text
    assert "Under cpt_midpoint it would be 1 × 97550." in text


def test_a_group_without_time_says_so(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert "whatever the minutes" in said(capfdbinary, "5", "--group", "--service", "direct_care")


@pytest.mark.parametrize(
    "arguments", [[], ["-1"], ["ten"], ["30", "--rule", "full"], ["30", "--group", "--rule", "strict_30_8"]]
)
def test_wrong_usage_is_told_with_status_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["units", *arguments])
    assert caught.value.code == 2
    assert "usage: teachback units" in capsys.readouterr().err
