"""People who come again are read once, and never confused with somebody else."""

import math

import pytest

from desktop_app.exchange.case_fields import CaseError, Doubled
from desktop_app.exchange.remembered import LARGEST, MOST, remembered


class Reader:
    """A reader that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, value: object, path: str) -> tuple[str, str]:
        self.asked += 1
        if value == "wrong":
            raise CaseError(path, "It is wrong.")
        return path, repr(value)


def test_the_same_json_at_the_same_place_is_read_once() -> None:
    reader = Reader()
    again = remembered(reader)
    assert again({"id": "P1"}, "patients[0]") is again({"id": "P1"}, "patients[0]")
    assert again({"id": "P1"}, "patients[1]")[0] == "patients[1]"
    assert reader.asked == 2


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (0, False), (1, 1.0), ("1", 1), (None, False), ([], {}), ("", None)]
)
def test_values_that_only_look_alike_are_kept_apart(one: object, other: object) -> None:
    again = remembered(Reader())
    assert again({"paid": one}, "x") != again({"paid": other}, "x")


def test_an_error_is_told_every_time() -> None:
    again = remembered(Reader())
    for _ in range(2):
        with pytest.raises(CaseError):
            again("wrong", "patients[0]")


def test_what_cannot_be_kept_is_read_each_time() -> None:
    reader = Reader()
    again = remembered(reader)
    for value in (Doubled({"id": "P1"}), "x" * (LARGEST + 1)):
        again(value, "x")
        again(value, "x")
    assert reader.asked == 4


def test_memory_stays_small_however_many_people_come() -> None:
    reader = Reader()
    again = remembered(reader)
    for number in range(MOST + 1):
        again(number, "x")
    again(0, "x")
    assert reader.asked == MOST + 2
    assert again(math.nan, "x") == ("x", "nan")
