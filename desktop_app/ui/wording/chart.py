"""What the chart says."""

from datetime import date

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.entering import american
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.ui.wording.days import age_on, clock_words, counted, short_day
from desktop_app.ui.wording.groups import group_name
from desktop_app.ui.wording.marks import MARK_WORDS
from desktop_app.workflows.patients.open_chart import SessionRow

TITLE = "Chart"
TABS = (
    ("overview", "&Overview"),
    ("caregivers", "&Caregivers and consents"),
    ("plan", "&Plan and goals"),
    ("diagnoses", "&Diagnoses"),
    ("sessions", "Sess&ions"),
    ("papers", "Pape&rs"),
    ("money", "Money"),
    ("disclosures", "Disclosures"),
)
START = "Start training"
EDIT_PATIENT = "Edit patient"
PARTS = "Parts of the chart"
KEYS = (
    ("Ctrl+T", "Start training with this patient"),
    ("Ctrl+Tab", "Next part of the chart"),
    ("F2", "Edit the patient's details"),
    ("Ctrl+N", "New caregiver, consent, plan, diagnosis or disclosure, as the part has it"),
    ("Ctrl+S", "Save the form"),
    ("Alt+Up, Alt+Down", "Move a diagnosis or a goal"),
    ("Del", "Take a diagnosis out"),
)

SEX_WORDS = {"F": "F", "M": "M", "X": "X"}
NO_PAYER = "no payer yet"
LANGUAGES = (
    ("en", "English"),
    ("es", "Spanish"),
    ("zh", "Chinese"),
    ("vi", "Vietnamese"),
    ("tl", "Tagalog"),
    ("ar", "Arabic"),
    ("ko", "Korean"),
    ("ru", "Russian"),
    ("ht", "Haitian Creole"),
    ("fr", "French"),
    ("pt", "Portuguese"),
    ("pl", "Polish"),
    ("de", "German"),
    ("it", "Italian"),
    ("fa", "Persian"),
    ("hi", "Hindi"),
)

CAREGIVERS = "Caregivers"
ADD_CAREGIVER = "&New caregiver"
NO_CAREGIVERS = "Nobody helps at home yet. Add whoever will be trained: family, friends or a neighbor."
RECORD_CONSENT = "Record consent"
CONSENT = "Consent"
CONSENTS = "Consents"
ADD_CONSENT = "Ne&w consent"
NO_CONSENTS = "No consent is recorded. Training can be written down without it, but not billed."
EDIT = "Edit"
VALID = "Valid"
WITHDRAWN = "Withdrawn"
NOT_YET = "Not yet"

CAREGIVER_NEW = "New caregiver"
CAREGIVER_CHANGE = "Change caregiver"
NAME = "Na&me"
NAME_HINT = "As the family says it."
NAME_MISSING = "Enter the name as the family says it."
RELATION = "R&elation to the patient"
RELATIONS = (
    "wife",
    "husband",
    "daughter",
    "son",
    "daughter-in-law",
    "son-in-law",
    "sister",
    "brother",
    "mother",
    "father",
    "niece",
    "nephew",
    "grandchild",
    "partner",
    "friend",
    "neighbor",
    "guardian",
)
RELATION_MISSING = "Enter how they belong to the patient, such as daughter or neighbor."
PHONE = "P&hone"
LANGUAGE = "Lan&guage"
PAID = "Is paid to care, &by the family or an agency"
PAID_FIELD = "Pay"
PAID_HINT = "Training somebody who is paid for the care is usually not covered."
ADULT = "Is an ad&ult"
ADULT_ANSWERS = (("yes", "Yes"), ("no", "No"), ("unasked", "Not asked"))
NOTES = "No&tes"
CAREGIVER_SAVED = "The caregiver is saved."

CONSENT_NEW = "New consent"
CONSENT_CHANGE = "Change consent"
WHO = "Who &may be trained"
WHO_MISSING = "Tick each caregiver whom the consent names."
GIVEN_ON = "&Given on"
HOW = "&How"
METHODS = (("written", "Written"), ("verbal", "Verbal, written down here"))
GIVEN_BY = "Given b&y"
GIVEN_BY_HINT = "The patient, or whoever speaks for the patient."
GIVEN_BY_MISSING = "Enter who agreed: the patient, or whoever speaks for the patient."
WITHDRAWN_ON = "Wi&thdrawn on"
WITHDRAWN_HINT = "Only if it was taken back."
CONSENT_SAVED = "The consent is saved."
CONSENT_HELP = "What a consent needs"
CONSENT_HELP_LINES = (
    "Consent comes before the training: a session on an earlier day cannot be billed with it.",
    "It names each caregiver who is trained without the patient in the room.",
    "The patient gives it, or whoever speaks for the patient. Spoken consent counts when it is written down.",
    "It stays valid until it is taken back; a new caregiver needs a new one.",
)
CONSENT_SOURCE = "Source: Medicare physician fee schedule final rules for 2024 and 2025, caregiver training services."

PLAN = "Plan of care"
ADD_PLAN = "Ne&w plan"
NO_PLAN = "No plan of care yet."
NO_PLAN_DETAIL = "Training is billed under a plan that names it, with its goals and its certification."
PLAN_NEW = "New plan of care"
PLAN_CHANGE = "Change plan of care"
DISCIPLINE = "Discipline"
DISCIPLINES = (("PT", "PT"), ("OT", "OT"), ("SLP", "SLP"))
FIRST_TREATMENT = "First treat&ment"
CERTIFIED_ON = "Certi&fied on"
CERTIFIED_THROUGH = "Certified throu&gh"
INCLUDES_FIELD = "Caregiver training"
INCLUDES = "T&he plan names caregiver training"
ORDER_SIGNED = "Order sign&ed"
PLAN_SENT = "Plan sent to the pro&vider"
GOALS = "Goals"
GOAL = "Goal"
FAMILY_WORDS = "In the family's words"
FAMILY_EXAMPLE = "In the family's words, for the handout"
GOAL_EXAMPLE = "What they will do, with how much help"
ADD_GOAL = "&Add a goal"
PLAN_SAVED = "The plan is saved."
NO_GOALS = "No goals yet. Training needs a goal that it serves."
LISTED = "Caregiver training is listed"
NOT_LISTED = "Caregiver training is not listed"
PLAN_HELP = "What a plan needs"
PLAN_HELP_LINES = (
    "It names caregiver training, and each skill that is trained serves one of its goals.",
    "It is certified by the physician or other provider, at the latest 30 days after the first treatment.",
    "For a first certification, a signed order and proof that the plan was sent within 30 days are enough.",
    "It is certified anew after 90 days at the latest, or when it changes.",
)
PLAN_SOURCE = "Source: 42 CFR 424.24 and Medicare Benefit Policy Manual, chapter 15, section 220.1."

DIAGNOSES = "Diagnoses"
DIAGNOSES_HINT = "The first is what is treated; the order is the one on the claim."
CHANGE = "Chan&ge"
NO_DIAGNOSES = "No diagnosis yet."
NO_DIAGNOSES_DETAIL = "Find the first one on the right: by words, or by code."
FIND_DIAGNOSIS = "Find a diagnosis"
DIAGNOSIS_HINT = "Words or code, such as hemiplegia or I69.35"
DIAGNOSES_FOUND = "Diagnoses found"
BILLABLE = "Billable"
UNKNOWN_CODE = "Not in this edition of the codes"
TREATED = "is what is treated"
MOVE_UP = "Move &up"
MOVE_DOWN = "Move do&wn"
TAKE_OUT = "Ta&ke out"
NOTHING_FOUND = "Nothing is found by that. Try another word for it, or the first letters of the code."
SEARCH_EDITION = "The codes are those of April 2026, good through September 30, 2026."
ALREADY = "is on the list already."

SESSIONS = "Sessions"
NO_SESSIONS = "No sessions yet"
NO_SESSIONS_DETAIL = "Start training: the session is written here from its first second."
SESSION_HEADINGS = ("Session", "Minutes", "Codes", "Charge", "State")
SESSION_HEADINGS_LONG = ("Session", "Minutes", "Codes", "Charge", "State", "Superbill")
TEACH_BACK = "Teach-back over time"
SKILL = "Skill"
NO_TEACH_BACK = "No teach-back yet"
NO_TEACH_BACK_DETAIL = "What each caregiver shows is marked in the session and gathered here."

PAPERS = "Papers"
PAPER_HEADINGS = ("Paper", "Given", "For", "State")
NO_PAPERS = "No papers yet"
NO_PAPERS_DETAIL = "Superbills and handouts that were given stay here, exactly as they were given."
PATIENT_SAVED = "The patient's details are saved."
UNDONE = "Taken back."
DRAFT_BACK = "What you had typed is back."
PUT_ASIDE = "Your changes are not saved."


def subtitle(patient: Patient, payer: str, today: date) -> str:
    """Behind the name: birth, age, sex and plan."""
    born = patient.date_of_birth
    plan = patient.coverage.plan_name or payer or NO_PAYER
    return f"b. {american(born)} ({age_on(born, today)}), {SEX_WORDS[patient.sex]}, {plan}"


def plan_ended(day: date, today: date) -> str:
    """Chip: the plan has run out."""
    return f"Plan ended {short_day(day, today)}"


def recertify_by(day: date, today: date) -> str:
    """Chip: the plan runs out soon."""
    return f"Recertify by {short_day(day, today)}"


NO_PLAN_CHIP = "No plan of care"
NOT_CERTIFIED_CHIP = "Plan not certified"
NO_PAYER_CHIP = "No payer"


def consent_missing(number: int) -> str:
    """Chip: caregivers whom no consent names."""
    return "Consent missing" if number == 1 else f"{number} consents missing"


def language(tag: str) -> str:
    """A language by its tag."""
    return dict(LANGUAGES).get(tag.split("-")[0], tag)


def caregiver_second(caregiver: Caregiver, consent: Consent | None, today: date) -> str:
    """Below a caregiver's name."""
    parts = [language(caregiver.language)]
    if consent is None:
        parts.append("No consent names them yet")
    else:
        parts.append(f"Consent {short_day(consent.given_on, today)}, {consent.method}")
    if caregiver.is_paid:
        parts.append("Paid to care")
    return ". ".join(parts)


def consent_line(consent: Consent, today: date) -> str:
    """A consent in the list."""
    how = "Written" if consent.method == "written" else "Verbal"
    return f"{how}, {short_day(consent.given_on, today)}"


def consent_second(names: str, by: str, withdrawn: str) -> str:
    """Whom a consent names and who gave it."""
    told = f"For {names or 'nobody'}"
    told += f", given by {by}" if by else ""
    return f"{told}. Withdrawn {withdrawn}" if withdrawn else told


def plan_head(plan: PlanOfCare, today: date) -> str:
    """At the right of a plan's title."""
    certified = f", certified {short_day(plan.certified_on, today)}" if plan.certified_on else ""
    return f"{plan.discipline}, from {short_day(plan.first_treatment, today)}{certified}"


def plan_day(day: int, length: int) -> str:
    """How far the plan is."""
    return f"Day {day} of {length}"


def days_left(left: int) -> str:
    """How far it goes."""
    if left < 0:
        return f"ended {counted(-left, 'day')} ago"
    return "last day today" if left == 0 else f"{counted(left, 'day')} left"


def not_certified(plan: PlanOfCare, today: date) -> str:
    """A plan whose certification is not known."""
    parts = ["Not certified yet"]
    if plan.order_signed:
        parts.append(f"order signed {short_day(plan.order_signed, today)}")
    if plan.plan_sent:
        parts.append(f"plan sent {short_day(plan.plan_sent, today)}")
    return ", ".join(parts)


def session_began(row: SessionRow, today: date) -> str:
    """Day and time of a session."""
    began = f"{short_day(row.began.date(), today)}, {clock_words(row.began)}"
    return f"{began}, {group_name(row.group_size).lower()}" if row.group_size else began


def session_state(row: SessionRow) -> tuple[str, str]:
    """State of a session as a chip."""
    if row.state == "running":
        return "running", "Running"
    if row.is_changed:
        return "blocked", "Changed since signed"
    if row.waits_for_cosignature:
        return "attention", "Waits for co-signature"
    if row.state == "signed":
        return "signed", "Signed"
    return ("blocked", f"Not signed, {row.blocked} to mend") if row.blocked else ("attention", "Not signed")


def mark_said(caregiver: str, day: date, mark: Demonstration) -> str:
    """A mark as it is read aloud."""
    return f"{caregiver} {short_day(day)} {MARK_WORDS[mark].lower()}"


def handout_name(title: str, tag: str) -> str:
    """A handout in the list of papers."""
    return f"Handout: {title} ({language(tag)})"


def superbill_name(number: str) -> str:
    """A superbill in the list of papers."""
    return f"Superbill {number}"


VOID = "Void"
AS_GIVEN = "As given"


def choose_below(leaves: tuple[str, ...]) -> str:
    """Why a category cannot be billed, and what can."""
    if not leaves:
        return "A category: choose a code below it"
    return f"A category: choose {', '.join(leaves[:6])}{' …' if len(leaves) > 6 else ''}"


def billable(why: str) -> str:
    """A code that can be billed, with what to look at before it is chosen."""
    return f"{BILLABLE}. {why}" if why else BILLABLE


def added(code: str) -> str:
    """After a diagnosis was added."""
    return f"{code} is on the list."


def taken_out(code: str) -> str:
    """After a diagnosis was taken out."""
    return f"{code} is taken out."


def moved(code: str, place: int) -> str:
    """After a diagnosis was moved; places count from 1."""
    return f"{code} is now number {place}."
