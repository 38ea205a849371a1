"""The batch at the end of a day: what was issued today and not printed yet, with its receipts."""

from decimal import Decimal

from desktop_app.store.store import Store
from desktop_app.workflows.money.reverse_payment import reverse_payment
from desktop_app.workflows.money.take_payment import NewPayment, take_payment
from desktop_app.workflows.papers.issue_superbill import issue_superbill, void_superbill
from desktop_app.workflows.papers.papers_of_the_day import papers_of_the_day
from desktop_app.workflows.papers.record_printed import record_printed
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session


def named(office: Store, clock: FakeClock) -> list[tuple[str, ...]]:
    return [tuple(paper.id for paper in bundle.papers) for bundle in papers_of_the_day(office, clock)]


def test_it_holds_todays_superbills_with_their_receipts(office: Store, clock: FakeClock) -> None:
    visits = [a_session(office, clock, is_signed=True) for _ in range(2)]
    for visit in visits:
        issue_superbill(office, clock, visit)
    kept = take_payment(office, clock, NewPayment("harold", Decimal("40.00"), "cash", visits[1])).line
    wrong = take_payment(office, clock, NewPayment("harold", Decimal("4.00"), "cash", visits[1])).line
    reverse_payment(office, clock, wrong.id, "Typed wrong")
    assert named(office, clock) == [("2026-00001",), ("2026-00002", kept.receipt)]
    bundle = papers_of_the_day(office, clock)[1]
    assert bundle.papers[0].pdf == office.superbills.get("2026-00002").pdf
    assert bundle.papers[1].pdf.startswith(b"%PDF-")


def test_what_was_printed_or_is_void_or_of_another_day_is_not_among_them(office: Store, clock: FakeClock) -> None:
    visits = [a_session(office, clock, is_signed=True) for _ in range(3)]
    for visit in visits:
        issue_superbill(office, clock, visit)
    record_printed(office, clock, "superbill", "2026-00001", "print")
    void_superbill(office, clock, "2026-00003", "Wrong member id")
    assert named(office, clock) == [("2026-00002",)]
    clock.advance(minutes=24 * 60)
    assert named(office, clock) == []
