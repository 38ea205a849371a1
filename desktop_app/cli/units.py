"""`teachback units`: how many units whole minutes earn, under which rule, and why."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands

if TYPE_CHECKING:
    from desktop_app.domain.billing.units import Units

INDIVIDUAL = ("strict_30_8", "cpt_midpoint", "full_increments")
GROUP = ("full", "cpt_midpoint")


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "units",
        help="turn minutes into units and say why",
        description="How many units of which code a number of whole minutes earns, and how near the next unit is.",
    )
    parser.add_argument("minutes", type=_minutes, help="whole minutes with the caregiver and without the patient")
    parser.add_argument(
        "--rule",
        choices=(*INDIVIDUAL, "full"),
        help="reading of the minutes: strict_30_8 (default), cpt_midpoint or full_increments; "
        "for behavior groups full (default) or cpt_midpoint",
    )
    parser.add_argument(
        "--service",
        choices=("functional", "behavior", "direct_care"),
        default="functional",
        help="what is trained (default: functional)",
    )
    parser.add_argument("--group", action="store_true", help="caregivers of two or more patients together")
    parser.add_argument("--json", action="store_true", help="write JSON instead of sentences")
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _minutes(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 6):
        raise argparse.ArgumentTypeError("minutes are a whole number from 0 up")
    return int(typed)


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    from desktop_app.domain.billing import units

    rule = arguments.rule or ("full" if arguments.group else "strict_30_8")
    if rule not in (GROUP if arguments.group else INDIVIDUAL):
        parser.error(f"--rule {rule} is not a rule for {'groups' if arguments.group else 'individual training'}")
    rules = ("strict_30_8", rule) if arguments.group else (rule, "full")
    earned = units.units(arguments.minutes, arguments.service, arguments.group, *rules)
    missing = units.next_unit(arguments.minutes, arguments.service, arguments.group, *rules)
    others = units.other_readings(arguments.minutes, arguments.service, arguments.group, *rules)
    if arguments.json:
        say(json.dumps(_record(arguments.minutes, rule if missing is not None else None, earned, missing)))
        return 0
    say("\n".join([_heading(arguments.minutes, earned), *_why(rule, arguments.group, missing)]))
    for other in others:
        if other.units != earned:
            say(f"Under {other.rule} it would be {_counted(other.units)}.")
    return 0


def _record(minutes: int, rule: str | None, earned: Units, missing: int | None) -> dict[str, object]:
    return {"minutes": minutes, "rule": rule, "units": _lines(earned), "minutes_to_next_unit": missing}


def _lines(earned: Units) -> dict[str, int]:
    lines = {earned.first_code: earned.first}
    if earned.add_on_code is not None:
        lines[earned.add_on_code] = earned.add_on
    return lines


def _heading(minutes: int, earned: Units) -> str:
    return f"{minutes} minutes earn {_counted(earned)}."


def _counted(earned: Units) -> str:
    counted = [f"{units} × {code}" for code, units in _lines(earned).items() if units]
    return " and ".join(counted) if counted else "no unit"


def _why(rule: str, group: bool, missing: int | None) -> list[str]:
    """The rule in words, and how far the next unit is."""
    from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES

    if missing is None:
        return ["This group code has no time in it: one unit for each patient represented, whatever the minutes."]
    named: dict[str, tuple[str, str]] = {**(BEHAVIOR_GROUP_RULES if group else INDIVIDUAL_RULES)}  # type: ignore[dict-item]
    name, meaning = named[rule]
    return [
        f"Rule {rule} ({name}): {meaning}.",
        f"The next unit comes {missing} minute{'' if missing == 1 else 's'} later.",
    ]
