"""The single values of a case, read from JSON: each reader gives the value or raises CaseError naming its place.

A place is written as a path: `sessions[0].breaks[1]`, `practice.fees.97550`. It is put together only for an error.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Final, TypeVar, cast
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import KnownError

T = TypeVar("T")
Record = dict[str, Any]

MONEY: Final = re.compile(r"[0-9]{1,12}\.[0-9]{2}")
FIRST_YEAR, LAST_YEAR = 1900, 9998
MOST_DIGITS = 1_000
SHOWN = 60


class CaseError(KnownError):
    """A case has the wrong form; `field` is the path of the value, "" where the whole is no case."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence, "Correct the case and try again.", field)


class Doubled(Record):
    """A JSON object in which a key stands twice."""

    key: str = ""


def no_doubles(pairs: list[tuple[str, Any]]) -> Record:
    """A JSON object from its pairs; one with a key twice becomes a `Doubled`, which every reader refuses."""
    record = dict(pairs)
    if len(record) == len(pairs):
        return record
    doubled, seen = Doubled(record), set[str]()
    doubled.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return doubled


def any_number(digits: str) -> int | float:
    """A JSON whole number; one that is too long to mean anything becomes infinite, which every reader refuses."""
    return int(digits) if len(digits) <= MOST_DIGITS else math.inf


DECODER: Final = json.JSONDecoder(object_pairs_hook=no_doubles, parse_int=any_number)


def shown(value: object) -> str:
    """A value as a person would recognize it in the file, cut short."""
    if isinstance(value, (dict, list)):
        return "a list" if isinstance(value, list) else "a group of values"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def wrong(path: str, value: object, expected: str) -> CaseError:
    """The error for a value that is not what belongs there."""
    found = "is missing" if value is None else f"is {shown(value)}"
    return CaseError(path, f"{path or 'The case'} {found}; it must be {expected}.")


def record(value: object, path: str, known: frozenset[str]) -> Record:
    """A JSON object whose keys are all known; a missing one is empty. Unknown keys are told before all else."""
    if type(value) is not dict:
        return _odd_record(value, path)
    if not value.keys() <= known:
        key = next(key for key in value if key not in known)
        raise CaseError(f"{path}.{key}" if path else key, f"“{key[:SHOWN]}” is no known name{_inside(path)}.")
    return value


def item_record(value: object, path: str, known: frozenset[str]) -> Record:
    """A JSON object of a list, which cannot be missing."""
    if value is None:
        raise wrong(path, value, "an object in braces")
    return record(value, path, known)


def _odd_record(value: object, path: str) -> Record:
    if value is None:
        return {}
    if isinstance(value, Doubled):
        place = f"{path}.{value.key}" if path else value.key
        raise CaseError(place, f"“{value.key[:SHOWN]}” stands twice{_inside(path)}.")
    raise wrong(path, value, "an object in braces")


def _inside(path: str) -> str:
    return f" in {path}" if path else " in a case"


def mapping(holder: Record, path: str, key: str) -> Record:
    """A JSON object with keys of its own, such as fees by code; missing means empty."""
    value = holder.get(key)
    return value if type(value) is dict else _odd_record(value, f"{path}.{key}")


def items(holder: Record, path: str, key: str, read: Callable[[Any, str], T]) -> tuple[T, ...]:
    """A list, each item read with its own path; missing means empty."""
    value = holder.get(key)
    if not value and (value is None or type(value) is list):
        return ()
    place = f"{path}.{key}" if path else key
    if type(value) is not list:
        raise wrong(place, value, "a list in brackets")
    return tuple([read(item, f"{place}[{index}]") for index, item in enumerate(value)])


def text_item(value: object, path: str) -> str:
    """Text in a list."""
    if type(value) is not str:
        raise wrong(path, value, "text in quotation marks")
    return value


def texts(holder: Record, path: str, key: str) -> tuple[str, ...]:
    """A list of texts."""
    value = holder.get(key)
    if type(value) is list:
        for item in value:
            if type(item) is not str:
                break
        else:
            return tuple(value)
    return items(holder, path, key, text_item)


def all_texts(holder: Record, path: str, keys: tuple[str, ...]) -> None:
    """Check that each of these is text or missing, so that the holder may be asked for them."""
    get = holder.get
    for key in keys:
        value = get(key)
        if value is not None and type(value) is not str:
            raise wrong(f"{path}.{key}", value, "text in quotation marks")


def text(holder: Record, path: str, key: str) -> str | None:
    """Text, or None where it is missing."""
    value = holder.get(key)
    if value is None or type(value) is str:
        return value
    raise wrong(f"{path}.{key}" if path else key, value, "text in quotation marks")


def needed(holder: Record, path: str, key: str) -> str:
    """Text that must be there and not blank: an id, or a reference to one."""
    value = holder.get(key)
    if type(value) is str and value.strip():
        return value
    expected = "text that is not blank" if type(value) is str else "text in quotation marks"
    raise wrong(f"{path}.{key}" if path else key, value, expected)


def answer(holder: Record, path: str, key: str) -> bool | None:
    """true, false, or None where it is missing."""
    value = holder.get(key)
    if value is None or value is True or value is False:
        return value
    raise wrong(f"{path}.{key}", value, "true or false")


def choice(holder: Record, path: str, key: str, allowed: Mapping[str, T]) -> T:
    """One of the allowed words, which must be there."""
    value = holder.get(key)
    if type(value) is str and value in allowed:
        return allowed[value]
    raise wrong(f"{path}.{key}" if path else key, value, f"one of {', '.join(allowed)}")


def choice_or(holder: Record, path: str, key: str, allowed: Mapping[str, T], default: T) -> T:
    """One of the allowed words, or the default where it is missing."""
    return default if holder.get(key) is None else choice(holder, path, key, allowed)


def day(value: object, path: str, key: str) -> date | None:
    """A calendar day written YYYY-MM-DD, or None where it is missing."""
    if value is None:
        return None
    found = _day(value) if type(value) is str else None
    if found is None:
        raise wrong(f"{path}.{key}", value, "a day of the calendar, written like 2026-06-10")
    return found


@lru_cache(maxsize=4096)
def _day(value: str) -> date | None:
    if len(value) != 10 or value[4] != "-" or value[7] != "-":  # weeks and bare digits are no days here
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def moment(value: object, path: str) -> datetime:
    """A time with its offset from UTC, in ISO 8601."""
    if type(value) is not str:
        raise wrong(path, value, "a time like 2026-06-10T10:00:00-04:00")
    try:
        found = datetime.fromisoformat(value) if "T" in value else None
    except ValueError:
        found = None
    if found is None:
        raise wrong(path, value, "a time like 2026-06-10T10:00:00-04:00")
    if found.tzinfo is None:
        raise wrong(path, value, "a time with its offset from UTC, like 2026-06-10T10:00:00-04:00")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise wrong(path, value, f"a time between the years {FIRST_YEAR} and {LAST_YEAR}")
    return found


def moment_or_none(holder: Record, path: str, key: str) -> datetime | None:
    """A time with its offset, or None where it is missing."""
    value = holder.get(key)
    return None if value is None else moment(value, f"{path}.{key}")


def money(value: object, path: str) -> Decimal:
    """Dollars as text with two decimals."""
    if type(value) is str and MONEY.fullmatch(value):
        return Decimal(value)
    raise wrong(path, value, 'an amount as text with two decimals, like "60.00"')


def zone(holder: Record, path: str, key: str) -> str:
    """The name of a time zone that this computer knows."""
    value = needed(holder, path, key)
    if not _is_zone(value):
        raise wrong(f"{path}.{key}", value, "a time zone like America/New_York")
    return value


@cache
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def words_of(*words: str) -> Mapping[str, Any]:
    """The allowed words of a field, as `choice` wants them."""
    return cast(Mapping[str, Any], {word: word for word in words})
