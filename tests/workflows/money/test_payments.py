"""Money at the visit: taken, written off, reversed, and what papers and balances then say."""

import io
from decimal import Decimal
from random import Random

import pytest
from pypdf import PdfReader

from desktop_app.domain.errors import Refused
from desktop_app.domain.money.ledger import Method
from desktop_app.store.errors import NotFound
from desktop_app.store.store import Store
from desktop_app.workflows.money.account_of_patient import account_of_patient, balance_of_visit
from desktop_app.workflows.money.receipt_of_payment import receipt_of_payment
from desktop_app.workflows.money.reverse_payment import reverse_payment
from desktop_app.workflows.money.take_payment import NewPayment, Posted, adjust, take_payment
from desktop_app.workflows.papers.issue_superbill import issue_superbill, preview_superbill
from desktop_app.workflows.papers.make_statement import make_statement
from desktop_app.workflows.papers.record_printed import record_printed
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session


def dollars(text: str) -> Decimal:
    return Decimal(text)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def pay(
    store: Store, clock: FakeClock, amount: str, session_id: str = "", method: Method = "cash", reference: str = ""
) -> Posted:
    return take_payment(store, clock, NewPayment("harold", dollars(amount), method, session_id, reference))


@pytest.fixture
def visit(office: Store, clock: FakeClock) -> str:
    """A signed visit that comes to 90 dollars."""
    return a_session(office, clock, is_signed=True)


def test_a_payment_at_the_visit_lowers_what_is_owed(office: Store, clock: FakeClock, visit: str) -> None:
    assert balance_of_visit(office, clock, visit, "harold").balance == dollars("90.00")
    line = pay(office, clock, "45.00", visit, "check", "1042").line
    assert (line.receipt, line.taken_by) == ("R-2026-00001", "Lee Park")
    assert balance_of_visit(office, clock, visit, "harold").balance == dollars("45.00")
    assert account_of_patient(office, clock, "harold").balance == dollars("45.00")
    entry = office.audit.entries(1)[0]
    assert (entry.action, entry.record, entry.record_id) == ("create", "money_line", line.id)
    assert "45" not in entry.detail


def test_the_superbill_states_what_was_paid_and_written_off(office: Store, clock: FakeClock, visit: str) -> None:
    pay(office, clock, "45.00", visit)
    adjust(office, clock, "harold", dollars("10.00"), "Courtesy", visit)
    text = text_of(issue_superbill(office, clock, visit).pdf)
    assert "Balance $35.00" in text
    kept = office.superbills.get("2026-00001").pdf
    pay(office, clock, "35.00", visit)
    assert office.superbills.get("2026-00001").pdf == kept


def test_a_reversed_payment_is_on_no_superbill_and_its_receipt_says_so(
    office: Store, clock: FakeClock, visit: str
) -> None:
    line = pay(office, clock, "45.00", visit, "check", "1042").line
    assert "Reversed" not in text_of(receipt_of_payment(office, clock, line.receipt))
    reverse_payment(office, clock, line.id, "The check bounced")
    assert "Balance $90.00" in text_of(preview_superbill(office, clock, visit).pdf)
    receipt = text_of(receipt_of_payment(office, clock, line.receipt))
    assert "Reversed receipt" in receipt
    assert "The check bounced" in receipt
    statement = text_of(make_statement(office, clock, "harold"))
    assert "Payment, check 1042, receipt R-2026-00001" in statement
    assert "Reversed: The check bounced" in statement
    assert "Amount due $90.00" in statement


def test_a_receipt_names_what_was_paid_before_and_stays_so(office: Store, clock: FakeClock, visit: str) -> None:
    first = pay(office, clock, "20.00", visit).line
    second = pay(office, clock, "30.00", visit, "card").line
    text = text_of(receipt_of_payment(office, clock, second.receipt))
    assert "Balance $40.00" in text
    before = receipt_of_payment(office, clock, second.receipt)
    reverse_payment(office, clock, first.id, "Wrong patient")
    pay(office, clock, "5.00", visit)
    assert receipt_of_payment(office, clock, second.receipt) == before


def test_a_printed_receipt_is_a_disclosure_about_the_patient(office: Store, clock: FakeClock, visit: str) -> None:
    line = pay(office, clock, "45.00", visit).line
    record_printed(office, clock, "receipt", line.receipt, "print")
    (entry,) = office.disclosures.of_patient("harold")
    assert (entry.paper, entry.paper_id, entry.how) == ("receipt", line.receipt, "print")
    assert office.disclosures.changed() == ()


def test_more_than_was_charged_is_owed_back(office: Store, clock: FakeClock, visit: str) -> None:
    line = pay(office, clock, "100.00", visit).line
    assert balance_of_visit(office, clock, visit, "harold").balance == dollars("-10.00")
    assert "Your credit $10.00" in text_of(receipt_of_payment(office, clock, line.receipt))


def test_a_payment_on_account_counts_for_the_patient_and_no_visit(office: Store, clock: FakeClock, visit: str) -> None:
    pay(office, clock, "25.00")
    assert balance_of_visit(office, clock, visit, "harold").balance == dollars("90.00")
    assert account_of_patient(office, clock, "harold").balance == dollars("65.00")


@pytest.mark.parametrize("amount", ["0", "-5", "0.005", "100000"])
def test_what_nobody_can_pay_is_refused_and_takes_no_number(office: Store, clock: FakeClock, amount: str) -> None:
    with pytest.raises(Refused) as refused:
        pay(office, clock, amount)
    assert refused.value.field == "amount"
    assert office.money.next_receipt(2026) == "R-2026-00001"


def test_a_check_has_a_number_and_a_payment_a_way(office: Store, clock: FakeClock) -> None:
    with pytest.raises(Refused, match="check has a number"):
        pay(office, clock, "5.00", method="check")
    with pytest.raises(Refused, match="How was it paid"):
        pay(office, clock, "5.00", method="")


def test_money_goes_to_no_running_visit_and_to_nobody_unknown(office: Store, clock: FakeClock, running: str) -> None:
    with pytest.raises(Refused, match="still runs"):
        pay(office, clock, "5.00", running)
    with pytest.raises(NotFound):
        take_payment(office, clock, NewPayment("nobody", dollars("5.00"), "cash"))
    assert office.money.of_patient("harold") == ()


def test_reversing_and_writing_off_need_a_reason_and_reversing_is_done_once(office: Store, clock: FakeClock) -> None:
    line = pay(office, clock, "5.00").line
    with pytest.raises(Refused, match="needs a reason"):
        reverse_payment(office, clock, line.id, "  ")
    with pytest.raises(Refused, match="needs a reason"):
        adjust(office, clock, "harold", dollars("5.00"), "")
    counter = reverse_payment(office, clock, line.id, "Twice").line
    with pytest.raises(Refused, match="reversed already"):
        reverse_payment(office, clock, line.id, "Twice")
    with pytest.raises(Refused, match="not reversed"):
        reverse_payment(office, clock, counter.id, "Twice")


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_nothing_disappears_and_the_balance_adds_up(
    office: Store, clock: FakeClock, visit: str, seed: int
) -> None:
    lot, owed, seen = Random(seed), dollars("90.00"), list[str]()
    for _ in range(25):
        amount = Decimal(lot.randint(1, 9000)) / 100
        lines = office.money.of_patient("harold")
        assert [line.id for line in lines] == seen
        taken_back = {line.reverses for line in lines}
        open_lines = [line for line in lines if line.kind != "reversal" and line.id not in taken_back]
        deed = lot.choice(("pay", "account", "adjust", "reverse"))
        if deed == "reverse" and open_lines:
            line = lot.choice(open_lines)
            owed += line.amount
            seen.append(reverse_payment(office, clock, line.id, "Wrong").line.id)
        elif deed == "adjust":
            owed -= amount
            seen.append(adjust(office, clock, "harold", amount, "Courtesy", visit).line.id)
        else:
            owed -= amount
            session_id = visit if deed == "pay" else ""
            seen.append(take_payment(office, clock, NewPayment("harold", amount, "cash", session_id)).line.id)
        clock.advance(minutes=lot.choice((0, 5, 1500)))
    account = account_of_patient(office, clock, "harold")
    assert account.balance == owed == account.lines[-1].balance
    assert sorted(line.line_id for line in account.lines if line.line_id) == sorted(seen)
    assert [line.number for line in office.money.of_patient("harold")] == list(range(1, len(seen) + 1))
    assert office.audit.verify()
