"""The notice of costs from the records: what the family may have to pay, and no amount that it never pays."""

import io

import pytest
from pypdf import PdfReader

from desktop_app.domain.billing.facts import PayerKind
from desktop_app.store.store import Store
from desktop_app.workflows.papers.make_cost_notice import make_cost_notice
from tests import builders
from tests.fake_clock import FakeClock


def notice(store: Store, clock: FakeClock, kind: PayerKind) -> str:
    with store.act("change", "payer", "aetna", clock.now().utc):
        store.payers.save(builders.payer(kind=kind))
    (page,) = PdfReader(io.BytesIO(make_cost_notice(store, clock, "harold"))).pages
    return " ".join(page.extract_text().split())


def test_a_family_under_medicaid_is_shown_no_charges(office: Store, clock: FakeClock) -> None:
    text = notice(office, clock, "medicaid")
    assert "Where Medicaid pays, what it pays is payment in full." in text
    assert "97550" not in text
    assert "60.00" not in text
    assert "Patient or representative, date" in text


@pytest.mark.parametrize(("kind", "amount"), [("medicare", "53.11"), ("commercial", "60.00"), ("self_pay", "60.00")])
def test_everybody_else_is_shown_what_a_unit_costs(
    office: Store, clock: FakeClock, kind: PayerKind, amount: str
) -> None:
    text = notice(office, clock, kind)
    assert "97550" in text
    assert amount in text
