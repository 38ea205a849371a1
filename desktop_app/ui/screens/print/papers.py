"""What the Print screen knows of a visit's papers: their rows, bytes, pages and names. No widgets."""

from dataclasses import dataclass

from desktop_app.ui.printing import page_count
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.print.paper_list import PaperRow
from desktop_app.ui.wording import money
from desktop_app.ui.wording import paper_kinds as kinds
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.papers.issue_superbill import SuperbillPaper
from desktop_app.workflows.papers.offer_papers import Offer, OfferedPaper
from desktop_app.workflows.papers.papers_of_visit import GivenPaper, ReceiptPaper, VisitPapers
from desktop_app.workflows.papers.preview_range import RangeSuperbill

SUPERBILL = "superbill"
SEVERAL = "several"
"""The draft of a superbill over several visits, once somebody asked for one."""

CLAIM_FORM, CLAIM_PROOF = "claim-form", "claim-proof"
APPEAL = "appeal"
"""The packet stands once in the list; which denial it answers is asked beside it."""

_ABOUT_NOBODY = "claim-test"
_FEW = 8


@dataclass(frozen=True, slots=True)
class Papers:
    """The visit, its superbill, and what else can be made; None before they were read, or without a visit."""

    visit: VisitPapers | None = None
    superbill: SuperbillPaper | None = None
    offer: Offer | None = None
    several: RangeSuperbill | None = None

    @property
    def number(self) -> str:
        """The number of the issued superbill, empty before it is issued."""
        return self.visit.superbill_number if self.visit else ""

    @property
    def program(self) -> str:
        """The program to which the practice files this claim itself; empty where a superbill may go out, or did."""
        visit = self.visit
        return visit.money.program if visit and visit.money and not visit.superbill_number else ""

    @property
    def claim_paper(self) -> str:
        """The claim form; before the signature its proof, which can be looked at before everything is there."""
        return CLAIM_FORM if self.visit is not None and self.visit.state == "signed" else CLAIM_PROOF

    @property
    def first(self) -> str:
        """The paper that is shown first, empty where that is the superbill."""
        return self.claim_paper if self.program else ""

    @property
    def blocking(self) -> str:
        """The first thing that keeps the superbill back, and its remedy."""
        return self._blocking(self.superbill)

    @property
    def several_blocking(self) -> str:
        """The same for the superbill over several visits."""
        return self._blocking(self.several.paper if self.several else None)

    @staticmethod
    def _blocking(paper: SuperbillPaper | None) -> str:
        blocking = paper.blocking if paper else ()
        return f"{blocking[0].message} {blocking[0].fix}" if blocking else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the people of this visit, or of this patient."""
        known = self.visit or self.offer
        return known.names if known else ()

    @property
    def patient_id(self) -> str:
        """Whose papers these are."""
        known = self.visit or self.offer
        return known.patient.id if known else ""

    def rows(self) -> list[PaperRow]:
        """The superbill first, then receipts, then what was given; then everything else, by whom it is for."""
        return [
            *self._kept_rows(),
            *self._several_rows(),
            *(_offered_row(key, paper) for key, paper in self._offered().items()),
        ]

    def can_be_made(self, key: str) -> bool:
        """Whether this paper is none that is kept, but one that is made now."""
        return key in self._offered()

    def lacks(self, key: str) -> str:
        """What a paper that could be made lacks, and what to do; empty where it lacks nothing."""
        paper = self._offered().get(key)
        return kinds.lacking(paper.lacks, paper.next_step) if paper and paper.lacks else ""

    def _offered(self) -> dict[str, OfferedPaper]:
        """What can be made, by its key, in the order of the groups."""
        papers = self.offer.papers if self.offer else ()
        found: dict[str, OfferedPaper] = {}
        for whom in kinds.GROUPS:
            for paper in papers:
                key = APPEAL if paper.kind.startswith(APPEAL) else paper.kind
                if paper.whom == whom and key not in found:
                    found[key] = paper
        return found

    def _several_rows(self) -> list[PaperRow]:
        if self.several is None:
            return []
        found = self.several
        second = kinds.several_second(found.session_ids, found.first, found.last)
        return [PaperRow(SEVERAL, kinds.SEVERAL_ROW, second, False, kinds.FAMILY)]

    def _kept_rows(self) -> list[PaperRow]:
        if self.visit is None:
            return []
        receipts = [self._receipt_row(receipt) for receipt in self.visit.receipts]
        return [self._superbill_row(), *receipts, *(self._given_row(given) for given in self.visit.given)]

    def pdf(self, key: str) -> bytes:
        """The bytes of a paper; empty where there is none."""
        if key == SEVERAL:
            return self.several.paper.pdf if self.several else b""
        if key == SUPERBILL:
            return self.superbill.pdf if self.superbill else b""
        return self._pdfs().get(key, b"")

    def pages(self, key: str) -> int:
        """How many pages a paper has."""
        return page_count(self.pdf(key))

    def file_name(self, key: str) -> str:
        """A name to save under that tells nobody's name."""
        if key == SEVERAL:
            return "superbill-draft.pdf"
        if key == SUPERBILL:
            return f"superbill-{self.number or 'draft'}.pdf"
        if self.can_be_made(key):
            return f"{key}-{self._of()[:_FEW]}.pdf" if key != _ABOUT_NOBODY else f"{key}.pdf"
        return f"receipt-{key}.pdf" if key in self._receipts() else f"handout-{key[:8]}.pdf"

    def record(self, key: str) -> tuple[str, str]:
        """What the audit log calls a paper: its kind and id; what is made now has that of its visit or patient."""
        if self.can_be_made(key):
            return key, "" if key == _ABOUT_NOBODY else self._of()
        if key == SEVERAL and self.several:
            return SUPERBILL, self.several.session_ids[0]
        if key != SUPERBILL:
            return "receipt" if key in self._receipts() else "handout", key
        return "superbill", self.number or (self.visit.session_id if self.visit else "")

    def about(self, key: str) -> str:
        """The one patient whom a paper is about that is made now; empty for what the records know by its id."""
        is_made = self.can_be_made(key) or key == SEVERAL
        return self.patient_id if is_made and key != _ABOUT_NOBODY else ""

    def _of(self) -> str:
        return self.offer.session_id or self.offer.patient.id if self.offer else ""

    def _receipts(self) -> set[str]:
        return {receipt.number for receipt in self.visit.receipts} if self.visit else set()

    def _pdfs(self) -> dict[str, bytes]:
        if self.visit is None:
            return {}
        return {r.number: r.pdf for r in self.visit.receipts} | {g.id: g.pdf for g in self.visit.given}

    def _receipt_row(self, receipt: ReceiptPaper) -> PaperRow:
        second = money.receipt_second(receipt.amount, receipt.method, receipt.is_reversed)
        return PaperRow(
            receipt.number, money.receipt_row(receipt.number), second, not receipt.is_reversed, kinds.FAMILY
        )

    def _superbill_row(self) -> PaperRow:
        pages = words.pages_of(self.pages(SUPERBILL))
        issued = self.visit.issued if self.visit else None
        waits = words.CLAIM_INSTEAD if self.program else words.NOT_READY if self.blocking else words.NOT_ISSUED
        standing = words.issued_at(issued) if issued else waits
        title = f"{words.SUPERBILL} {self.number}".strip()
        return PaperRow(SUPERBILL, title, f"{standing}, {pages}", bool(self.number), kinds.FAMILY)

    def _given_row(self, given: GivenPaper) -> PaperRow:
        language = words.LANGUAGES.get(given.language, given.language)
        second = f"{shown(given.caregiver)}, {language}, {words.pages_of(self.pages(given.id))}"
        return PaperRow(given.id, words.handout_called(given.title), second, True, kinds.FAMILY)


def _offered_row(key: str, paper: OfferedPaper) -> PaperRow:
    second = kinds.CANNOT if paper.lacks else kinds.purpose(key)
    return PaperRow(key, kinds.title(key), second, False, kinds.GROUPS[paper.whom], not paper.lacks)
