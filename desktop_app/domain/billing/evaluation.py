"""The question that the whole wing answers: given the facts, what may be billed, and what stands in the way?"""

from desktop_app.domain.billing.claims import claim
from desktop_app.domain.billing.drafts import drafts
from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.findings.gathering import findings
from desktop_app.domain.billing.findings.words import Picture
from desktop_app.domain.billing.results import Result
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.billing.visits import visits


def evaluate(case: Case, tables: RuleTables) -> Result:
    """Claims with their lines and reasons, and every finding, each in the order in which they are read."""
    seen = visits(case, tables)
    drawn = drafts(case, tables, seen)
    found = findings(Picture(case, seen, drawn))
    blocked = {
        (finding.patient, session) for finding in found if finding.severity == "block" for session in finding.sessions
    }
    return Result(tuple(claim(draft, blocked) for draft in drawn), found)
