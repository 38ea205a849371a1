"""The good-faith estimate on paper: one page for a family to keep, which says how often and until when."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.documents.billing.estimate_pdf import render
from desktop_app.domain.papers.estimate import STATEMENTS
from tests.paper_builders import FONTS
from tests.paper_samples import Page, estimate

LONG = "Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side"
SIX = tuple((code, LONG) for code in ("I69.351", "I69.391", "R26.89", "R13.12", "I69.320", "Z74.1"))


def text_of(**changes: Any) -> str:
    (page,) = PdfReader(io.BytesIO(render(estimate(**changes), fonts=FONTS))).pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_six_diagnoses_leave_it_on_one_page(page: Page) -> None:
    pointed = ", ".join(code for code, _ in SIX[:4])
    lines = tuple(replace(line, diagnoses=pointed) for line in estimate().lines)
    pdf = render(estimate(diagnoses=SIX, lines=lines, separately=("An evaluation",)), page, fonts=FONTS)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1


def test_it_says_how_often_or_that_this_is_open() -> None:
    assert "6 of 45 minutes each, once a week" in text_of()
    assert "6 of 45 minutes each, how often: not decided yet" in text_of(how_often="")


def test_one_visit_has_no_frequency() -> None:
    text = text_of(visits=1, how_often="")
    assert "1 of 45 minutes FIRST VISIT" in text
    assert "how often" not in text


def test_the_last_day_that_is_covered_is_a_date() -> None:
    assert "COVERS VISITS THROUGH 06/23/2027" in text_of(first_on=None, through=date(2027, 6, 23))


def test_the_place_has_its_state_or_says_that_it_is_missing() -> None:
    assert "Home (12), OH" in text_of()
    assert "Home (12), state not on file" in text_of(state="")


def test_every_statement_of_the_law_stands_on_it() -> None:
    text = text_of()
    assert [statement for statement in STATEMENTS if statement not in text] == []
