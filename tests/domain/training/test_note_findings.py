"""What a note must not have when it is signed, and what is worth a look."""

from datetime import date

from desktop_app.domain.training.note_findings import copy_findings, cosignature_finding, note_findings, unfit
from tests import builders


def ids(**changes: str) -> list[tuple[str, str]]:
    found = note_findings(builders.note(**changes), "harold", "s1")
    return [(finding.id, finding.severity) for finding in found]


def test_a_whole_note_has_none() -> None:
    assert ids() == []


def test_each_part_has_its_own_finding_and_what_blocks_comes_first() -> None:
    assert ids(necessity="ok 🙂", technique="the {{side}} knee", competency="x" * 20_001) == [
        ("NOTE_BLANK:technique", "block"),
        ("NOTE_TOO_LONG:competency", "block"),
        ("NOTE_PICTURE:necessity", "warn"),
    ]


def test_blanks_and_length_keep_a_note_from_being_signed_and_pictures_do_not() -> None:
    assert unfit(note_findings(builders.note(progress="🙂"), "harold", "s1")) is None
    found = unfit(note_findings(builders.note(progress="{{}}"), "harold", "s1"))
    assert found is not None
    assert found.id == "NOTE_BLANK:progress"


def test_copies_are_named_part_by_part_and_as_a_whole() -> None:
    found = copy_findings(builders.note(), builders.note(), date(2026, 6, 3), "harold", "s1")
    assert [finding.id for finding in found][-1] == "NOTE_ALIKE"
    assert "100% of this note stands in the note of June 3, 2026, too." in found[-1].message
    assert {finding.severity for finding in found} == {"warn"}


def test_only_an_assistant_is_told_of_the_supervisor() -> None:
    assert cosignature_finding(builders.clinician(), "", "harold", "s1") == ()
    (told,) = cosignature_finding(builders.clinician(profession="OTA"), "Ann Bee, OTR/L", "harold", "s1")
    assert "Ann Bee, OTR/L signs this note" in told.message
