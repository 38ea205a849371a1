"""A plain case as people write it, for tests of its reader and of the command line, and a way to alter one place."""

import copy
import json
import re
from typing import Any

CASE: dict[str, Any] = json.loads("""
{"version": 1,
 "practice": {"time_zone": "America/New_York", "npi": "1245319599", "tax_id": "12-3456789", "fees": {"97550": "60.00"}},
 "payer": {"kind": "commercial", "individual_rule": "strict_30_8", "behavior_group_rule": "full"},
 "clinicians": [
   {"id": "T1", "name": "Dana Cole", "profession": "PT", "npi": "1234567893", "supervisor": null},
   {"id": "A1", "name": "Lee Park", "profession": "PTA", "npi": null, "supervisor": "T1"}],
 "patients": [
   {"id": "P1", "diagnoses": ["I69.351"],
    "consents": [{"caregivers": ["C1"], "given": "2026-05-20", "method": "written", "by": "patient"}],
    "plans_of_care": [{"discipline": "PT", "includes_caregiver_training": true, "first_treatment": "2026-05-20",
                       "certified_on": "2026-05-25", "certified_through": "2026-08-17", "goals": ["G1"]}],
    "referring_npi": "1245319599", "home_health_episode": false,
    "therapy_used": {"pt_slp": "0.00", "ot": "0.00"}, "kx_attested": false},
   {"id": "P2"}],
 "caregivers": [
   {"id": "C1", "patient": "P1", "relationship": "daughter", "paid": false, "adult": true, "language": "en"},
   {"id": "C2", "patient": "P2"}],
 "sessions": [
   {"id": "S1", "clinician": "T1", "service": "functional", "group": false, "patients": ["P1"], "caregivers": ["C1"],
    "start": "2026-06-10T10:00:00-04:00", "end": "2026-06-10T10:45:00-04:00",
    "breaks": [["2026-06-10T10:10:00-04:00", "2026-06-10T10:12:00-04:00"]], "patient_present": [],
    "assistant_alone": [], "place_of_service": "12", "modality": "in_person", "absence_reason": "Agitated by rehearsal",
    "skills": [{"text": "Stand-pivot transfer with gait belt, blocking the right knee, cueing nose over toes",
                "goals": ["G1"], "demonstrations": {"C1": "with_cues"}}],
    "necessity": "Two near falls this week", "progress": "From physical help to verbal cues",
    "questions_and_resources": "Sheet on transfers given", "signed_on": "2026-06-10", "modifiers": [],
    "requested": null},
   {"id": "S2", "clinician": "T1", "service": "functional", "patients": ["P1"]}],
 "other_services": [
   {"patient": "P1", "clinician": "T1", "code": "97110",
    "start": "2026-06-10T11:00:00-04:00", "end": "2026-06-10T11:30:00-04:00"}]}
""")
MISSING = object()


def changed(place: str, value: object, of: dict[str, Any] = CASE) -> dict[str, Any]:
    """A case with another value at a place like `sessions[0].breaks[0]`; MISSING takes it out."""
    case: dict[str, Any] = copy.deepcopy(of)
    steps: list[Any] = [
        int(step) if step.isdigit() and len(step) < 3 else step for step in re.findall(r"[^.\[\]]+", place)
    ]
    holder: Any = case
    for step in steps[:-1]:
        holder = holder[step]
    if value is MISSING:
        del holder[steps[-1]]
    elif isinstance(holder, list) and steps[-1] == len(holder):
        holder.append(value)
    else:
        holder[steps[-1]] = value
    return case
