"""Random groups: nothing that belongs to one patient tells who another is, on paper, in the record or on the way."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest
from pypdf import PdfReader

from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.people.patient import Caregiver, Coverage
from desktop_app.domain.training.group import SHARED_FIELDS
from desktop_app.domain.training.session import NOTE_FIELDS
from desktop_app.store.store import Store
from desktop_app.workflows.papers.give_handout import HandoutChoice, give_handout, offered_topics
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.papers.kinds import PAPER_KINDS
from desktop_app.workflows.papers.papers_of_visit import papers_of_visit
from desktop_app.workflows.papers.reprint import superbill_to_print
from desktop_app.workflows.patients.open_chart import open_chart
from desktop_app.workflows.training.attend_group import come, leave
from desktop_app.workflows.training.look_over import look_over
from desktop_app.workflows.training.mark_clock import carry_over, mark_clock
from desktop_app.workflows.training.shared_part import write_shared
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan, start_group
from desktop_app.workflows.training.teach_back import describe_skill, mark_teach_back
from desktop_app.workflows.training.write_note import write_note
from tests import builders
from tests.fake_clock import FakeClock

GIVEN = ("Aurelio", "Zsófia", "Wilhelmina", "Nguyet", "Ottokar", "Philippa", "Xiomara", "Bartholomew", "Ingeborg")
FAMILY = ("Quintanilla", "Okonkwo", "Ørsted", "Featherstone", "Yamaguchi", "D'Angelo-Rossi", "Vukovic", "Lindqvist")
HELPERS = ("Cosima", "Evander", "Marigold", "Thaddeus", "Ulrike", "Leopold", "Beatriz", "Hjalmar", "Seraphina")
SERVICES = ("functional", "behavior", "direct_care")
SHARED = {
    "technique": "Belt low on the hips, weaker knee blocked, one word at a time, hands under the forearms.",
    "absence_reason": "Rehearsing in front of the patients is frightening.",
    "questions_and_resources": "The sheet on transfers was given and read together.",
}


@dataclass(frozen=True)
class Person:
    """One member with everything that must not be told elsewhere."""

    patient_id: str
    session_id: str
    caregiver_ids: tuple[str, ...]
    secrets: tuple[str, ...]


Paper = Callable[[Store, FakeClock, Person], list[bytes]]


def _superbill(store: Store, clock: FakeClock, person: Person) -> list[bytes]:
    try:
        issued = issue_superbill(store, clock, person.session_id)
    except Refused:
        return []
    return [issued.pdf, superbill_to_print(store, issued.number)]


def _handout(store: Store, clock: FakeClock, person: Person) -> list[bytes]:
    topic = offered_topics(store, clock)[0].id
    choices = [HandoutChoice(person.session_id, caregiver, topic) for caregiver in person.caregiver_ids[:1]]
    return [give_handout(store, clock, choice).pdf for choice in choices]


def _all_kinds(store: Store, clock: FakeClock, person: Person) -> list[bytes]:
    """Every paper that the program knows to make of a visit; of the appeals, which hold all others, the first."""
    appeals = [kind for kind in PAPER_KINDS if kind.id.startswith("appeal-")]
    made = []
    for kind in (*(kind for kind in PAPER_KINDS if kind not in appeals), *appeals[:1]):
        try:
            made.append(kind.make(store, clock, person.session_id, person.patient_id))
        except KnownError:
            continue
    return made


PAPERS: tuple[Paper, ...] = (_all_kinds, _superbill, _handout)
"""What makes the papers about a patient; a new kind joins by itself, as soon as the program knows it."""


@pytest.fixture
def practice(office: Store, clock: FakeClock) -> Store:
    """The practice with three payers, of which each member has one."""
    with office.act("create", "payer", "all", clock.now().utc):
        office.payers.save(builders.payer(id="medicare", name="Medicare", kind="medicare"))
        office.payers.save(builders.payer(id="bcbs", name="Blue Shield", individual_rule="cpt_midpoint"))
    return office


def words_of(pdf: bytes) -> str:
    reader = PdfReader(io.BytesIO(pdf))
    about = " ".join(str(value) for value in (reader.metadata or {}).values())
    return re.sub(r"\s+", " ", about + " ".join(page.extract_text() for page in reader.pages))


def add_person(store: Store, lot: Random, number: int, given: str, family: str) -> tuple[MemberPlan, tuple[str, ...]]:
    """Somebody with a chart in which nothing is missing, or now and then something."""
    key = f"{lot.getrandbits(64):016x}"
    born = date(1930, 1, 1) + timedelta(days=lot.randrange(9000))
    account, member = f"Q-{70000 + number * 37}", f"{lot.choice('KRWZ')}{lot.randrange(10**8, 10**9)}"
    phone = f"(475) 555-{lot.randrange(1000, 9999)}"
    helpers = lot.sample(HELPERS, lot.randrange(1, 4))
    payer = lot.choice(("aetna", "medicare", "bcbs"))
    store.patients.save(
        builders.patient(
            id=key,
            account=account,
            given_name=given,
            family_name=family,
            date_of_birth=born,
            phone=phone,
            coverage=Coverage(payer, "Plan", member, subscriber_name=f"{given} {family}"),
            referring_npi=None if lot.random() < 0.1 else "1679576722",
        )
    )
    people = tuple(Caregiver(f"{key}-c{at}", key, f"{name} {family}", "daughter") for at, name in enumerate(helpers))
    for person in people:
        store.caregivers.save(person)
    named = tuple(person.id for person in people)
    if lot.random() > 0.1:
        consent = builders.consent(id=f"{key}-ok", patient_id=key, caregiver_ids=named, given_by=f"{given} {family}")
        store.consents.save(consent)
    goal = builders.goal(id=f"{key}-goal")
    store.plans.save(builders.plan_of_care(id=f"{key}-plan", patient_id=key, goals=(goal,)))
    days = (born.isoformat(), f"{born.month:02d}/{born.day:02d}/{born.year}", f"{born.month}/{born.day}/{born.year}")
    secrets = (given, family, *helpers, account, member, phone, key, *days)
    return MemberPlan(key, named, lot.random() > 0.2), secrets


def train(store: Store, clock: FakeClock, lot: Random, number: int) -> list[Person]:
    """A random group from the first press to unsigned records with random words."""
    size = lot.randrange(2, 6)
    names = zip(lot.sample(GIVEN, size), lot.sample(FAMILY, size), strict=True)
    with store.act("create", "patient", "all", clock.now().utc):
        made = [add_person(store, lot, number * 10 + at, *name) for at, name in enumerate(names)]
    plans = [plan for plan, _ in made]
    if not any(plan.is_here for plan in plans):
        plans[0] = MemberPlan(plans[0].patient_id, plans[0].caregiver_ids)
    service = lot.choice(SERVICES)
    started = start_group(store, clock, GroupPlan(tuple(plans), "lee", service, "11"))  # type: ignore[arg-type]
    group = store.groups.of_session(started.session_id)
    assert group is not None
    for field in SHARED_FIELDS:
        write_shared(store, clock, started.session_id, field, SHARED[field])
    let_pass(store, clock, started.session_id, lot.randrange(1, 20))
    for member in group.members:
        if member.attendance == "expected" and lot.random() < 0.7:
            come(store, clock, member.session_id)
    if len(group.here) > 1 and lot.random() < 0.4:
        leave(store, clock, group.here[-1])
    let_pass(store, clock, started.session_id, lot.randrange(20, 90))
    mark_clock(store, clock, started.session_id, "stop")
    left = {each.patient_id: each.session_id for each in store.groups.get(group.id).members}
    people = [
        Person(plan.patient_id, left[plan.patient_id], plan.caregiver_ids, secrets)
        for plan, (_, secrets) in zip(plans, made, strict=True)
        if plan.patient_id in left
    ]
    for person in people:
        write_own_part(store, clock, lot, person)
    return people


def let_pass(store: Store, clock: FakeClock, session_id: str, minutes: int) -> None:
    """Time in which the program is awake."""
    carry_over(store, clock, session_id, tuple(clock.advance(seconds=20) for _ in range(minutes * 3)))


def write_own_part(store: Store, clock: FakeClock, lot: Random, person: Person) -> None:
    """Words about this patient by name, and now and then a part left out or made one's own."""
    given = person.secrets[0]
    for field in NOTE_FIELDS:
        if field in SHARED_FIELDS and lot.random() < 0.7:
            continue
        if lot.random() > 0.05:
            write_note(store, clock, person.session_id, field, f"{given}: about {field}, with all that belongs to it.")
    for skill in store.sessions.get(person.session_id).skills[:3]:
        describe_skill(store, clock, person.session_id, skill.id, skill.goal_ids, f"{given}, nose over toes")
        for caregiver in person.caregiver_ids:
            mark_teach_back(store, clock, person.session_id, skill.id, caregiver, "with_cues")


def told_about(store: Store, clock: FakeClock, person: Person) -> str:
    """Everything that the program says where this patient is looked at."""
    looked = look_over(store, clock, person.session_id)
    papers = papers_of_visit(store, clock, person.session_id)
    chart = open_chart(store, clock, person.patient_id)
    trail = [entry for entry in store.audit.entries(5000) if entry.record_id in (person.session_id, person.patient_id)]
    parts = [
        store.sessions.get(person.session_id),
        looked.review.findings,
        looked.review.claim,
        looked.done,
        looked.lines,
        looked.review.chart,
        papers,
        chart,
        trail,
    ]
    return "\n".join(str(part) for part in parts)


def leaks(text: str, person: Person, people: list[Person]) -> list[str]:
    """What stands in the text of those who are somebody else, except what they have in common."""
    others = [secret for other in people if other is not person for secret in other.secrets]
    return [secret for secret in others if secret not in person.secrets and secret in text]


def check(store: Store, clock: FakeClock, people: list[Person], everybody: list[Person]) -> list[str]:
    found: list[str] = []
    for person in people:
        found += leaks(told_about(store, clock, person), person, everybody)
        for papers in PAPERS:
            for pdf in papers(store, clock, person):
                found += leaks(words_of(pdf), person, everybody)
    return found


def try_to_sign(store: Store, clock: FakeClock, person: Person) -> str:
    """Sign, or say why not."""
    try:
        sign_session(store, clock, person.session_id)
    except Refused as error:
        return f"{error.sentence} {error.next_step}"
    return ""


def run(store: Store, clock: FakeClock, seed: int, groups: int) -> tuple[int, int]:
    """So many groups, looked at before and after signing; how many were signed, and how many were billed."""
    lot = Random(seed)
    everybody: list[Person] = []
    signed = 0
    for number in range(groups):
        people = train(store, clock, lot, number)
        everybody += people
        assert check(store, clock, people, everybody) == []
        for person in people:
            refused = try_to_sign(store, clock, person)
            assert leaks(refused, person, everybody) == []
            signed += not refused
        assert check(store, clock, people, everybody) == []
        clock.advance(minutes=24 * 60)
    billed = sum(bool(store.superbills.valid_numbers(person.session_id)) for person in everybody)
    return signed, billed


@pytest.mark.parametrize("seed", [2, 3])
def test_nothing_of_one_member_is_told_where_another_is_looked_at(practice: Store, clock: FakeClock, seed: int) -> None:
    signed, billed = run(practice, clock, seed, groups=1)
    assert signed, "a run in which nothing is signed shows nothing"
    assert billed <= signed


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 140))
def test_nothing_of_one_member_is_told_in_many_groups(practice: Store, clock: FakeClock, seed: int) -> None:
    signed, billed = run(practice, clock, seed, groups=6)
    assert signed
    assert billed


def test_the_search_for_leaks_finds_one() -> None:
    one = Person("a", "s1", (), ("Aurelio", "Okonkwo"))
    other = Person("b", "s2", (), ("Zsófia", "Okonkwo", "03/07/1951"))
    assert leaks("Aurelio Okonkwo, as Zsófia born 03/07/1951", one, [one, other]) == ["Zsófia", "03/07/1951"]
    assert leaks("Aurelio Okonkwo", one, [one, other]) == []


@pytest.mark.parametrize("field", SHARED_FIELDS)
def test_a_record_with_a_name_of_another_is_not_signed(practice: Store, clock: FakeClock, field: str) -> None:
    lot = Random(11)
    people = train(practice, clock, lot, 0)
    first, second = people[0], people[1]
    write_note(practice, clock, first.session_id, field, f"As {second.secrets[0]} does it.")  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        sign_session(practice, clock, first.session_id, "kept as a record")
    said = f"{refused.value.sentence} {refused.value.next_step}"
    assert "tells who another patient" in said
    assert leaks(said, first, people) == []
    found = look_over(practice, clock, first.session_id).review.findings
    assert any(finding.id.startswith("NAMES_ANOTHER") and finding.severity == "block" for finding in found)
    assert not any(
        f.id.startswith("NAMES_ANOTHER") for f in look_over(practice, clock, second.session_id).review.findings
    )
