"""The first shape of the tables, and the triggers by which the database itself keeps what was signed or issued.

Days are ISO text, instants are UTC ISO text, money is whole cents, lists of plain words are JSON.
"""

PEOPLE = """
CREATE TABLE practice (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    name TEXT NOT NULL, npi TEXT NOT NULL, tax_id TEXT NOT NULL,
    street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip_code TEXT NOT NULL,
    phone TEXT NOT NULL, time_zone TEXT NOT NULL, is_sample INTEGER NOT NULL
) STRICT;
CREATE TABLE clinician (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, profession TEXT NOT NULL, credentials TEXT NOT NULL, npi TEXT,
    license_state TEXT NOT NULL, license_number TEXT NOT NULL, taxonomy TEXT NOT NULL,
    supervisor_id TEXT REFERENCES clinician (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE payer (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
    individual_rule TEXT NOT NULL, behavior_group_rule TEXT NOT NULL
) STRICT;
CREATE TABLE fee (code TEXT PRIMARY KEY, cents INTEGER NOT NULL CHECK (cents >= 0)) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE patient (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL, family_name TEXT NOT NULL, date_of_birth TEXT NOT NULL, sex TEXT NOT NULL,
    street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip_code TEXT NOT NULL, phone TEXT NOT NULL,
    payer_id TEXT REFERENCES payer (id), plan_name TEXT NOT NULL, member_id TEXT NOT NULL, group_number TEXT NOT NULL,
    subscriber_name TEXT NOT NULL, subscriber_relationship TEXT NOT NULL, prior_authorization TEXT NOT NULL,
    diagnoses TEXT NOT NULL, referring_name TEXT NOT NULL, referring_npi TEXT, home_health_episode INTEGER,
    used_pt_slp_cents INTEGER NOT NULL, used_ot_cents INTEGER NOT NULL, kx_attested INTEGER NOT NULL,
    last_seen TEXT
) STRICT;
CREATE INDEX patient_by_last_seen ON patient (last_seen DESC, family_name, given_name);
CREATE VIRTUAL TABLE patient_search USING fts5 (
    family, given, numbers, caregivers,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
CREATE TABLE caregiver (
    id TEXT PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patient (id), name TEXT NOT NULL,
    relationship TEXT NOT NULL, phone TEXT NOT NULL, language TEXT NOT NULL, is_paid INTEGER NOT NULL,
    is_adult INTEGER, notes TEXT NOT NULL
) STRICT;
CREATE INDEX caregiver_by_patient ON caregiver (patient_id);
"""

CHART = """
CREATE TABLE consent (
    id TEXT PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patient (id), given_on TEXT NOT NULL,
    method TEXT NOT NULL, given_by TEXT NOT NULL, withdrawn_on TEXT
) STRICT;
CREATE INDEX consent_by_patient ON consent (patient_id);
CREATE TABLE consent_caregiver (
    consent_id TEXT NOT NULL REFERENCES consent (id), place INTEGER NOT NULL,
    caregiver_id TEXT NOT NULL REFERENCES caregiver (id), PRIMARY KEY (consent_id, place)
) STRICT;
CREATE TABLE plan_of_care (
    id TEXT PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patient (id), discipline TEXT NOT NULL,
    first_treatment TEXT NOT NULL, includes_caregiver_training INTEGER NOT NULL, certified_on TEXT,
    certified_through TEXT, order_signed TEXT, plan_sent TEXT
) STRICT;
CREATE INDEX plan_by_patient ON plan_of_care (patient_id);
CREATE TABLE goal (
    plan_id TEXT NOT NULL REFERENCES plan_of_care (id), place INTEGER NOT NULL, id TEXT NOT NULL,
    number INTEGER NOT NULL, text TEXT NOT NULL, family_words TEXT NOT NULL, PRIMARY KEY (plan_id, id)
) STRICT;
"""

TRAINING = """
CREATE TABLE training_session (
    id TEXT PRIMARY KEY, clinician_id TEXT NOT NULL REFERENCES clinician (id), service TEXT NOT NULL,
    is_group INTEGER NOT NULL, place_of_service TEXT NOT NULL, modality TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'unsigned', 'signed')), presence_recorded INTEGER NOT NULL,
    necessity TEXT NOT NULL, technique TEXT NOT NULL, absence_reason TEXT NOT NULL,
    questions_and_resources TEXT NOT NULL, progress TEXT NOT NULL, next_visit TEXT NOT NULL, interpreter TEXT NOT NULL,
    modifiers TEXT NOT NULL, modifier_reason TEXT NOT NULL, document_reason TEXT NOT NULL,
    started_at TEXT, signed_by TEXT REFERENCES clinician (id), signed_at TEXT, seal TEXT,
    CHECK ((state = 'signed') = (seal IS NOT NULL))
) STRICT;
CREATE INDEX session_by_state ON training_session (state, started_at) WHERE state <> 'signed';
CREATE INDEX session_by_start ON training_session (started_at);
CREATE TABLE session_patient (
    session_id TEXT NOT NULL REFERENCES training_session (id), place INTEGER NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id), PRIMARY KEY (session_id, place)
) STRICT;
CREATE INDEX session_by_patient ON session_patient (patient_id, session_id);
CREATE TABLE session_caregiver (
    session_id TEXT NOT NULL REFERENCES training_session (id), place INTEGER NOT NULL,
    caregiver_id TEXT NOT NULL REFERENCES caregiver (id), PRIMARY KEY (session_id, place)
) STRICT;
CREATE TABLE taught_skill (
    session_id TEXT NOT NULL REFERENCES training_session (id), place INTEGER NOT NULL, id TEXT NOT NULL,
    text TEXT NOT NULL, goal_ids TEXT NOT NULL, cue_words TEXT NOT NULL, PRIMARY KEY (session_id, id)
) STRICT;
CREATE TABLE mark (
    session_id TEXT NOT NULL, skill_id TEXT NOT NULL, place INTEGER NOT NULL,
    caregiver_id TEXT NOT NULL REFERENCES caregiver (id), shown TEXT NOT NULL,
    PRIMARY KEY (session_id, skill_id, caregiver_id),
    FOREIGN KEY (session_id, skill_id) REFERENCES taught_skill (session_id, id) ON DELETE CASCADE
) STRICT;
CREATE TABLE clock_event (
    session_id TEXT NOT NULL REFERENCES training_session (id), number INTEGER NOT NULL, kind TEXT NOT NULL,
    utc TEXT NOT NULL, zone TEXT NOT NULL, ticks INTEGER NOT NULL, boot TEXT NOT NULL,
    since_utc TEXT, since_zone TEXT, since_ticks INTEGER, since_boot TEXT,
    answers INTEGER, entered_by_hand INTEGER NOT NULL, PRIMARY KEY (session_id, number)
) STRICT;
CREATE TABLE pulse (
    session_id TEXT PRIMARY KEY REFERENCES training_session (id),
    utc TEXT NOT NULL, zone TEXT NOT NULL, ticks INTEGER NOT NULL, boot TEXT NOT NULL
) STRICT;
"""

PAPERS = """
CREATE TABLE superbill (
    number TEXT PRIMARY KEY, year INTEGER NOT NULL, place INTEGER NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id), issued_at TEXT NOT NULL, pdf BLOB NOT NULL,
    check_code TEXT NOT NULL, voided_at TEXT, void_reason TEXT NOT NULL, UNIQUE (year, place)
) STRICT;
CREATE INDEX superbill_by_patient ON superbill (patient_id);
CREATE TABLE superbill_session (
    number TEXT NOT NULL REFERENCES superbill (number) DEFERRABLE INITIALLY DEFERRED, place INTEGER NOT NULL,
    session_id TEXT NOT NULL REFERENCES training_session (id), PRIMARY KEY (number, place)
) STRICT;
CREATE INDEX superbill_by_session ON superbill_session (session_id);
CREATE TABLE handout (
    id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES training_session (id),
    patient_id TEXT NOT NULL REFERENCES patient (id), caregiver_id TEXT NOT NULL REFERENCES caregiver (id),
    topic_id TEXT NOT NULL, language TEXT NOT NULL, given_at TEXT NOT NULL, pdf BLOB NOT NULL
) STRICT;
CREATE INDEX handout_by_session ON handout (session_id);
CREATE INDEX handout_by_patient ON handout (patient_id);
CREATE TABLE audit (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, action TEXT NOT NULL, record TEXT NOT NULL,
    record_id TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
"""


def _never(table: str, acts: tuple[str, ...], when: str, why: str) -> str:
    """Triggers that refuse these acts on the table where the condition holds."""
    return "".join(
        f"CREATE TRIGGER {table}_{why.replace(' ', '_')}_{act.lower()} BEFORE {act} ON {table} "
        f"WHEN {when} BEGIN SELECT RAISE(ABORT, 'record {why}'); END;\n"
        for act in acts
    )


def _signed(row: str) -> str:
    return f"(SELECT state FROM training_session WHERE id = {row}.session_id) = 'signed'"  # noqa: S608 (our words)


_SIGNED_PARTS = ("session_patient", "session_caregiver", "taught_skill", "mark", "clock_event")
_VOIDING_ONLY = (
    "OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR (OLD.number, OLD.year, OLD.place, OLD.patient_id,"
    " OLD.issued_at, OLD.pdf, OLD.check_code) IS NOT (NEW.number, NEW.year, NEW.place, NEW.patient_id,"
    " NEW.issued_at, NEW.pdf, NEW.check_code)"
)

FROZEN = "".join(
    [
        _never("training_session", ("UPDATE", "DELETE"), "OLD.state = 'signed'", "is signed"),
        *(_never(part, ("INSERT",), _signed("NEW"), "is signed") for part in _SIGNED_PARTS),
        *(_never(part, ("UPDATE",), f"{_signed('OLD')} OR {_signed('NEW')}", "is signed") for part in _SIGNED_PARTS),
        *(_never(part, ("DELETE",), _signed("OLD"), "is signed") for part in _SIGNED_PARTS),
        _never("clock_event", ("UPDATE", "DELETE"), "1", "is kept"),
        _never("superbill", ("UPDATE",), _VOIDING_ONLY, "is issued"),
        _never("superbill", ("DELETE",), "1", "is issued"),
        _never(
            "superbill_session",
            ("INSERT",),
            "EXISTS (SELECT 1 FROM superbill WHERE number = NEW.number)",
            "is issued",
        ),
        _never("superbill_session", ("UPDATE", "DELETE"), "1", "is issued"),
        _never("handout", ("UPDATE", "DELETE"), "1", "is issued"),
        _never("audit", ("UPDATE", "DELETE"), "1", "is kept"),
    ]
)

SCHEMA = PEOPLE + CHART + TRAINING + PAPERS + FROZEN
