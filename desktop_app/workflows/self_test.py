"""Check, one after the other, that everything a visit needs is there and works."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.blank_handout import BlankPage, blank_handout
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.practice.bill_the_visits import bill_the_visits
from desktop_app.workflows.sample_practice import SAMPLE_PASSPHRASE, open_sample
from desktop_app.workflows.shelf import handout_topics, shipped_tables


@dataclass(frozen=True, slots=True)
class Check:
    """What was checked, whether it held, and what was seen."""

    name: str
    ok: bool
    detail: str


def run_checks(folder: Path, resources: Path, clock: Clock) -> tuple[Check, ...]:
    """Run every check in `folder`, which is thrown away afterward; a failed one does not stop the others."""
    vault = folder / "vault"
    return tuple(
        _checked(name, check)
        for name, check in (
            ("tables", lambda: _tables(resources)),
            ("vault", lambda: _vault(vault, resources, clock)),
            ("superbill", lambda: _superbill(vault, resources, clock)),
            ("handouts", lambda: _handouts(resources, clock)),
        )
    )


def _checked(name: str, check: Callable[[], str]) -> Check:
    try:
        return Check(name, True, check())
    except KnownError as error:
        return Check(name, False, f"{error.sentence} {error.next_step}".strip())
    except Exception as error:  # a self-test reports what is broken instead of breaking
        return Check(name, False, f"{type(error).__name__}: {error}")


def _tables(resources: Path) -> str:
    tables = shipped_tables(resources)
    last = max(row.effective_to for row in tables.amounts if row.effective_to)
    return (
        f"{len(tables.codes)} codes, amounts to {last:%m/%d/%Y}, diagnoses to {tables.diagnosis_edition_ends:%m/%d/%Y}"
    )


def _vault(vault: Path, resources: Path, clock: Clock) -> str:
    from desktop_app.workflows.vault.open_vault import unlock_vault

    open_sample(vault, resources, clock).close()
    store = unlock_vault(vault, SAMPLE_PASSPHRASE, resources)
    count = store.patients.count()
    store.close()
    return f"made, closed, unlocked; {count} patients in it"


def _superbill(vault: Path, resources: Path, clock: Clock) -> str:
    from desktop_app.workflows.vault.open_vault import unlock_vault

    store = unlock_vault(vault, SAMPLE_PASSPHRASE, resources)
    try:
        visits = bill_the_visits(store, clock)
        visit = next(v for v in visits if v.state in ("ready", "issued"))
        paper = issue_superbill(store, clock, visit.session_id, visit.patient_id)
    finally:
        store.close()
    return f"{paper.number}, {len(paper.pdf):,} bytes"


def _handouts(resources: Path, clock: Clock) -> str:
    topics: Iterable[tuple[str, str]] = [(t.id, t.language) for t in handout_topics(resources)]
    today = clock.now().utc.date()
    sizes = [len(blank_handout(resources, topic, BlankPage(language), today)) for topic, language in topics]
    return f"{len(sizes)} in the library, each rendered"
