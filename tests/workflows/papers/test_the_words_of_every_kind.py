"""The words of every kind of paper as the records of a signed visit give them, held against texts that were read.

Run with TEACHBACK_UPDATE_GOLDEN=1 to write them anew, then read what changed.
"""

import io
import os
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.store.store import Store
from desktop_app.workflows.papers.kinds import PAPER_KINDS, PaperKind
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session

GOLDEN = Path(__file__).parent / "golden"
UPDATE = "TEACHBACK_UPDATE_GOLDEN"
KINDS = [pytest.param(kind, id=kind.id) for kind in PAPER_KINDS]
VOLATILE = (
    (re.compile(r"[0-9a-f]{32}( [0-9a-f]{32})?|[0-9a-f]{64}"), "{checksum or seal}"),
    (re.compile(r"check code [0-9A-Z-]+"), "check code {seal of a superbill}"),
)
"""What differs from one vault to the next, by name: everything else stands as it was read."""
_OWN_PAGES = 2  # of an appeal the letter and the list; what is enclosed has texts of its own


def words_of(kind: PaperKind, pdf: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    pages = pages[:_OWN_PAGES] if kind.id.startswith("appeal-") else pages
    lines = [line.strip() for number, page in enumerate(pages, 1) for line in (f"--- page {number}", *page.split("\n"))]
    text = "\n".join(line for line in lines if line) + "\n"
    for pattern, name in VOLATILE:
        text = pattern.sub(name, text)
    return text


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_a_paper_are_those_that_were_read(kind: PaperKind, office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    text = words_of(kind, kind.make(office, clock, session_id, "harold"))
    golden = GOLDEN / f"{kind.id}.txt"
    if os.environ.get(UPDATE):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_no_text_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == {kind.id for kind in PAPER_KINDS}
