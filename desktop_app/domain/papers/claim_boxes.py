"""Where the boxes of the CMS-1500 (02/12) stand: lines of a sixth of an inch, columns of a tenth.

Source: the print positions that practice programs have used for this form; a printer's own offset comes on top.
"""

from typing import Literal, NamedTuple


class Place(NamedTuple):
    """A box: its line, its first column, how many letters it holds, and on which side they stand."""

    line: int
    column: int
    letters: int
    side: Literal["left", "right"] = "left"


LINES_A_FORM = 6
_FIRST_SERVICE_LINE = 44
PLACES: dict[str, Place] = {
    "payer.name": Place(2, 41, 31),
    "1.medicare": Place(8, 1, 1),
    "1.medicaid": Place(8, 8, 1),
    "1.group": Place(8, 31, 1),
    "1.other": Place(8, 45, 1),
    "1a": Place(8, 50, 29),
    "2": Place(10, 1, 28),
    "3.month": Place(10, 31, 2),
    "3.day": Place(10, 34, 2),
    "3.year": Place(10, 37, 4),
    "3.M": Place(10, 42, 1),
    "3.F": Place(10, 47, 1),
    "4": Place(10, 50, 29),
    "5.street": Place(12, 1, 28),
    "6.self": Place(12, 33, 1),
    "6.spouse": Place(12, 38, 1),
    "6.child": Place(12, 42, 1),
    "6.other": Place(12, 47, 1),
    "7.street": Place(12, 50, 29),
    "5.city": Place(14, 1, 24),
    "5.state": Place(14, 26, 3),
    "7.city": Place(14, 50, 23),
    "7.state": Place(14, 74, 4),
    "5.zip": Place(16, 1, 12),
    "5.area": Place(16, 15, 3),
    "5.phone": Place(16, 19, 9),
    "7.zip": Place(16, 50, 12),
    "7.area": Place(16, 65, 3),
    "7.phone": Place(16, 69, 9),
    "11": Place(18, 50, 29),
    "10a.no": Place(20, 41, 1),
    "11a.month": Place(20, 53, 2),
    "11a.day": Place(20, 56, 2),
    "11a.year": Place(20, 59, 4),
    "11a.M": Place(20, 68, 1),
    "11a.F": Place(20, 75, 1),
    "10b.no": Place(22, 41, 1),
    "10c.no": Place(24, 41, 1),
    "11c": Place(24, 50, 29),
    "11d.no": Place(26, 57, 1),
    "15.qualifier": Place(32, 31, 3),
    "15.month": Place(32, 37, 2),
    "15.day": Place(32, 40, 2),
    "15.year": Place(32, 43, 4),
    "17.qualifier": Place(34, 1, 2),
    "17": Place(34, 4, 24),
    "17b": Place(34, 33, 10),
    "20.no": Place(36, 57, 1),
    "21.indicator": Place(37, 42, 1),
    **{f"21.{letter}": Place(38 + n // 4, 3 + 13 * (n % 4), 8) for n, letter in enumerate("ABCDEFGHIJKL")},
    "22.code": Place(38, 50, 11),
    "22.reference": Place(38, 62, 18),
    "23": Place(40, 50, 29),
    "25": Place(56, 1, 15),
    "25.ein": Place(56, 19, 1),
    "26": Place(56, 23, 14),
    "27.yes": Place(56, 38, 1),
    "27.no": Place(56, 43, 1),
    "28.dollars": Place(56, 51, 7, "right"),
    "28.cents": Place(56, 59, 2),
    "29.dollars": Place(56, 62, 6, "right"),
    "29.cents": Place(56, 69, 2),
    "33.area": Place(57, 66, 3),
    "33.phone": Place(57, 70, 9),
    "32.name": Place(58, 23, 26),
    "33.name": Place(58, 50, 29),
    "32.street": Place(59, 23, 26),
    "33.street": Place(59, 50, 29),
    "31": Place(60, 1, 21),
    "32.city": Place(60, 23, 26),
    "33.city": Place(60, 50, 29),
    "31.date": Place(61, 6, 10),
    "32a": Place(61, 23, 10),
    "33a": Place(61, 50, 10),
}
"""Every box outside the service lines."""

_ON_A_LINE: dict[str, Place] = {
    "24A.from.month": Place(0, 1, 2),
    "24A.from.day": Place(0, 4, 2),
    "24A.from.year": Place(0, 7, 2),
    "24A.to.month": Place(0, 10, 2),
    "24A.to.day": Place(0, 13, 2),
    "24A.to.year": Place(0, 16, 2),
    "24B": Place(0, 19, 2),
    "24D": Place(0, 25, 6),
    "24D.1": Place(0, 33, 2),
    "24D.2": Place(0, 36, 2),
    "24D.3": Place(0, 39, 2),
    "24D.4": Place(0, 42, 2),
    "24E": Place(0, 45, 4),
    "24F.dollars": Place(0, 50, 6, "right"),
    "24F.cents": Place(0, 57, 2),
    "24G": Place(0, 60, 3),
    "24I.qualifier": Place(-1, 65, 2),
    "24J.taxonomy": Place(-1, 68, 10),
    "24J": Place(0, 68, 10),
}


def place_of(item: str) -> Place:
    """Where a box stands; a box of service line 3 is called "24D.2/3"."""
    if "/" not in item:
        return PLACES[item]
    name, number = item.split("/")
    found = _ON_A_LINE[name]
    return found._replace(line=_FIRST_SERVICE_LINE + 2 * (int(number) - 1) + found.line)


def all_items() -> tuple[str, ...]:
    """Every box of the form."""
    lines = (f"{name}/{number}" for number in range(1, LINES_A_FORM + 1) for name in _ON_A_LINE)
    return (*PLACES, *lines)
