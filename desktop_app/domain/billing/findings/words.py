"""What a requirement looks at, and what it says when it is not met."""

from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.visits import Visit


class Words(NamedTuple):
    """What is wrong in this case's own words, what to do about it, and where the rule comes from."""

    message: str
    fix: str
    source: str


class Placed(NamedTuple):
    """What is wrong for one patient, and the sessions (ids) it concerns."""

    patient: str
    sessions: tuple[str, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole case with its visits and the claims it would have, for requirements that look across them."""

    case: Case
    visits: tuple[Visit, ...]
    drafts: tuple[Draft, ...]
