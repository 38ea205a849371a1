"""A diagnosis is found as it is typed: by code, by words, and by words with a slip in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.store import diagnosis_search
from desktop_app.store.driver import Database, connect
from desktop_app.store.word_slips import slips


@dataclass(frozen=True)
class Row:
    """A code as the edition has it."""

    code: str
    billable: bool
    description: str


@dataclass(frozen=True)
class Suggested:
    """A code that people use wrongly."""

    asked: str
    codes: tuple[str, ...]
    why: str


ROWS = [
    Row("G20", False, "Parkinson's disease"),
    Row("G20.A", False, "Parkinson's disease without dyskinesia"),
    Row("G20.A1", True, "Parkinson's disease without dyskinesia, without mention of fluctuations"),
    Row("G20.A2", True, "Parkinson's disease without dyskinesia, with fluctuations"),
    Row("G20.C", True, "Parkinsonism, unspecified"),
    Row("H81.01", True, "Ménière's disease, right ear"),
    Row("I69.351", True, "Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side"),
    Row("I69.354", True, "Hemiplegia and hemiparesis following cerebral infarction affecting left non-dominant side"),
    Row("M25.551", True, "Pain in right hip"),
    Row("R13.10", True, "Dysphagia, unspecified"),
    Row("R29.6", True, "Repeated falls"),
    Row("Z91.81", True, "History of falling"),
    Row("Z96.64", False, "Presence of artificial hip joint"),
    Row("Z96.641", True, "Presence of right artificial hip joint"),
    Row("Z96.65", False, "Presence of artificial knee joint"),
    Row("Z96.651", True, "Presence of right artificial knee joint"),
]
SUGGESTIONS = [
    Suggested("knee replacement", ("Z96.651",), "An artificial knee is Z96.65 with a side."),
    Suggested("R29.6", ("R29.6", "Z91.81"), "R29.6 is repeated falls."),
]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """An encrypted store that holds these diagnoses."""
    opened = connect(tmp_path_factory.mktemp("vault") / "v.db", b"k" * 32)
    assert diagnosis_search.build(opened, ROWS, SUGGESTIONS) == len(ROWS)
    yield opened
    opened.close()


def codes(db: Database, typed: str, limit: int = 20) -> list[str]:
    """The codes found, in order."""
    return [hit.code for hit in diagnosis_search.search(db, typed, limit)]


@pytest.mark.parametrize("typed", ["i69.35", "I6935", " i69 ", "I69.3"])
def test_a_code_is_found_as_it_is_typed_with_or_without_its_dot(db: Database, typed: str) -> None:
    assert codes(db, typed) == ["I69.351", "I69.354"]


def test_a_category_comes_last_and_names_its_billable_codes(db: Database) -> None:
    hits = diagnosis_search.search(db, "G20", 20)
    assert [hit.code for hit in hits] == ["G20.A1", "G20.A2", "G20.C", "G20"]
    assert hits[-1].billable is False
    assert hits[-1].billable_leaves == ("G20.A1", "G20.A2", "G20.C")


def test_the_category_that_was_typed_is_kept_within_the_limit(db: Database) -> None:
    assert codes(db, "g20", 2) == ["G20.A1", "G20"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hemipl", "I69.351"),
        ("hemiplegia left", "I69.354"),
        ("left hemi", "I69.354"),
        ("artificial knee", "Z96.651"),
        ("meniere", "H81.01"),
        ("MÉNIÈRE", "H81.01"),
        ("pain hip", "M25.551"),
        ("hip pain", "M25.551"),
    ],
)
def test_words_are_found_in_any_order_the_last_while_it_is_typed(db: Database, typed: str, first: str) -> None:
    assert codes(db, typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dysphaga", "R13.10"),
        ("hemipelgia left", "I69.354"),
        ("artifical knee", "Z96.651"),
        ("parkinsn", "G20.C"),
        ("reapeted falls", "R29.6"),
    ],
)
def test_a_slip_of_the_finger_still_finds_the_word(db: Database, typed: str, first: str) -> None:
    assert codes(db, typed)[0] == first


def test_a_code_that_is_often_used_wrongly_comes_with_its_reason(db: Database) -> None:
    hits = diagnosis_search.search(db, "r29.6", 20)
    assert [(hit.code, hit.why) for hit in hits] == [
        ("R29.6", "R29.6 is repeated falls."),
        ("Z91.81", "R29.6 is repeated falls."),
    ]


def test_everyday_words_lead_to_the_right_code(db: Database) -> None:
    assert codes(db, "knee replac") == ["Z96.651"]
    assert codes(db, "knee replacement right") == ["Z96.651"]


@pytest.mark.parametrize("typed", ["knee replacment", "replacement knee", "Replacemnet  knee"])
def test_everyday_words_may_have_a_slip_or_stand_in_another_order(db: Database, typed: str) -> None:
    assert codes(db, typed) == ["Z96.651"]


def test_one_of_the_everyday_words_alone_is_no_reason_to_think_of_the_rest(db: Database) -> None:
    assert all(not hit.why for hit in diagnosis_search.search(db, "replacment"))


@pytest.mark.parametrize("typed", ["r296", "R29.6", " r29 6"])
def test_a_mistaken_code_is_known_without_its_dot(db: Database, typed: str) -> None:
    assert diagnosis_search.search(db, typed)[0].why


@pytest.mark.parametrize(
    "typed", ["", "  ", ".", '"', "%", "zzzzqqqq", "NEAR(", "hip AND", "a" * 5000, "\x00", "R99.9"]
)
def test_what_leads_nowhere_finds_nothing_or_something_but_never_fails(db: Database, typed: str) -> None:
    assert len(codes(db, typed)) <= len(ROWS)


def test_words_of_the_search_language_are_words(db: Database) -> None:
    assert codes(db, "hip OR knee") == []
    assert codes(db, "presence NOT hip") == []


def test_no_more_than_the_limit_is_given(db: Database) -> None:
    assert len(codes(db, "presence", 2)) == 2
    assert codes(db, "presence", 0) == []
    assert len(codes(db, "p", 3)) <= 3


@given(st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_anything_that_can_be_typed_is_answered(db: Database, typed: str) -> None:
    hits = diagnosis_search.search(db, typed, 5)
    assert len({hit.code for hit in hits}) == len(hits) <= 5
    assert all(hit.billable or hit.billable_leaves for hit in hits)


def test_building_again_replaces_what_was_there_and_leaves_no_transaction_open(tmp_path: Path) -> None:
    fresh = connect(tmp_path / "v.db", b"k" * 32)
    assert not diagnosis_search.is_built(fresh)
    diagnosis_search.build(fresh, ROWS)
    diagnosis_search.build(fresh, ROWS[-1:])
    assert diagnosis_search.is_built(fresh)
    assert (codes(fresh, "G20"), codes(fresh, "Z96.651")) == ([], ["Z96.651"])
    assert not fresh.conn.in_transaction
    fresh.close()


@pytest.mark.parametrize("inside", [False, True])
def test_a_build_that_fails_leaves_the_diagnoses_as_they_were(tmp_path: Path, inside: bool) -> None:
    def broken() -> Iterator[Row]:
        yield ROWS[0]
        raise OSError("the stick was pulled out")

    fresh = connect(tmp_path / "v.db", b"k" * 32)
    diagnosis_search.build(fresh, ROWS)
    if inside:
        fresh.execute("BEGIN IMMEDIATE")
    with pytest.raises(OSError, match="stick"):
        diagnosis_search.build(fresh, broken())
    assert fresh.conn.in_transaction is inside
    if inside:
        fresh.execute("COMMIT")
    assert codes(fresh, "I69.351") == ["I69.351"]
    fresh.close()


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [("hip", "hip", 0), ("hp", "hip", 1), ("hpi", "hip", 1), ("hiip", "hip", 1), ("kip", "hip", 1), ("knee", "hip", 3)],
)
def test_slips_are_counted_and_a_swap_is_one(typed: str, meant: str, count: int) -> None:
    assert slips(typed, meant, 2) == count
