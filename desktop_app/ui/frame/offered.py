"""What the palette of Ctrl+K offers by itself: screens, steps, sections of the settings, and papers of who is shown."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.entering import american
from desktop_app.ui.frame.palette import Found
from desktop_app.ui.privacy import shown
from desktop_app.ui.wording import frame, offered
from desktop_app.ui.wording.help import PAGES
from desktop_app.ui.wording.paper_kinds import KINDS, OF_PATIENT_ALONE
from desktop_app.ui.wording.papers import SUPERBILL
from desktop_app.ui.wording.sections import SECTIONS


def everything(about: Mapping[str, str]) -> list[Found]:
    """All of it; `about` has the `session_id` or `patient_id` of whoever is on the screen, or nothing."""
    places = [Found(text, icon, screen=name) for name, text, icon, _ in (*frame.RAIL, frame.RAIL_FOOT[0])]
    steps = [Found(text, icon, screen, "", where, also) for text, also, icon, screen, where in offered.STEPS]
    backup = Found(offered.BACK_UP_NOW, "hard-drive", action="backup", also=offered.BACK_UP_NOW_ALSO)
    actions = [Found(text, icon, action=name) for name, text, icon in frame.ACTIONS]
    pages = [Found(text, "book-open", "help", "", {"page": name}) for name, text in PAGES.items()]
    return [*places, *papers_of(about), backup, *steps, *actions, *_sections(), *pages]


def papers_of(about: Mapping[str, str]) -> list[Found]:
    """The papers that can be asked for where a visit, or only a patient, is on the screen."""
    where = {name: about[name] for name in ("session_id", "patient_id") if about.get(name)}
    if not where:
        return []
    kinds = [kind for kind in KINDS if where.get("session_id") or kind in OF_PATIENT_ALONE]
    papers = [_paper(kind, where) for kind in kinds]
    if not where.get("session_id"):
        return papers
    bill = Found(SUPERBILL, "receipt", "print", "", where | {"paper": "superbill"}, offered.SUPERBILL_ALSO)
    return [bill, Found(offered.HANDOUT, "book-open", "handout", "", where, offered.HANDOUT_ALSO), *papers]


def person(hit: Any) -> Found:
    """A patient who was found."""
    born = american(hit.date_of_birth)
    return Found(f"{shown(hit.family_first)}, born {born}", "user", "chart", "", {"patient_id": hit.id})


def superbill(paper: Any) -> Found:
    """A superbill that was found by its number: on its visit's papers, or in the chart where it is void."""
    if paper.voided_at is not None:
        text = offered.void_superbill(paper.number)
        return Found(text, "receipt", "chart", "", {"patient_id": paper.patient_id, "tab": "papers"})
    where = {"session_id": paper.session_ids[0], "patient_id": paper.patient_id, "paper": "superbill"}
    return Found(offered.superbill(paper.number), "receipt", "print", "", where)


def _paper(kind: str, where: dict[str, str]) -> Found:
    title, purpose = KINDS[kind]
    also = f"{purpose} {offered.ALSO_PAPERS.get(kind, '')}"
    return Found(title, "file-text", "print", "", where | {"paper": kind}, also)


def _sections() -> list[Found]:
    return [
        Found(offered.section(title), "settings", "settings", "", {"section": name}, offered.ALSO_SECTIONS[name])
        for name, title in SECTIONS.items()
    ]
