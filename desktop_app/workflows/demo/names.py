"""The people of the sample: names, streets and numbers that belong to nobody."""

from decimal import Decimal

from desktop_app.domain.people.practice import Address, Clinician, Payer, Practice

NEVER_ISSUED = "2"
"""National provider identifiers begin with 1; the range that begins with 2 is valid but has not been given out."""


def invented_npi(serial: int) -> str:
    """A number that passes the check of an NPI and belongs to nobody."""
    first_nine = f"{NEVER_ISSUED}{serial:08}"
    doubled = (int(d) * 2 if place % 2 == 0 else int(d) for place, d in enumerate(reversed(first_nine)))
    total = 24 + sum(d - 9 if d > 9 else d for d in doubled)  # 24: the prefix 80840
    return f"{first_nine}{-total % 10}"


PRACTICE = Practice(
    name="Riverside Home Therapy, LLC",
    npi=invented_npi(40_100_001),
    tax_id="00-1234567",
    address=Address("18 Ferry Street, Suite 2", "Riverside", "CT", "06878"),
    phone="(203) 555-0140",
    time_zone="America/New_York",
    is_sample=True,
)

CLINICIANS = (
    Clinician("lee", "Lee Park", "PT", "PT, DPT", invented_npi(40_100_011), "CT", "PT-004711", "225100000X"),
    Clinician("maya", "Maya Brooks", "OT", "OTR/L", invented_npi(40_100_012), "CT", "OT-002208", "225X00000X"),
    Clinician("daniel", "Daniel Reyes", "SLP", "CCC-SLP", invented_npi(40_100_013), "CT", "SLP-003190", "235Z00000X"),
    Clinician("tess", "Tess Nolan", "PTA", "PTA", invented_npi(40_100_014), "CT", "PTA-001544", "225200000X", "lee"),
)

PAYERS = (
    Payer("medicare", "Medicare Part B", "medicare"),
    Payer("aetna", "Aetna", "commercial"),
    Payer("bcbs", "Blue Cross Blue Shield", "commercial"),
    Payer("cigna", "Cigna", "commercial"),
    Payer("uhc", "UnitedHealthcare", "commercial"),
    Payer("medicaid", "Medicaid", "medicaid"),
    Payer("self", "Self-pay", "self_pay"),
)

PAYER_ANSWERS = {
    "medicare": "Asked the contractor's help line: no text of its own, so the strictest reading stays.",
    "aetna": "Provider line: covered with a plan of care; the full 30 minutes first. No G codes.",
    "bcbs": "Provider line: covered; sends the family the payment. No G codes.",
    "uhc": "Provider portal: covered with return demonstration in the note.",
    "medicaid": "State program: group training is covered, no time rule was named.",
}
"""What was asked so far; one payer is still to be asked."""

PLAN_NAMES = {
    "medicare": "Original Medicare",
    "aetna": "Aetna Choice POS II",
    "bcbs": "BlueCare PPO",
    "cigna": "Cigna Open Access Plus",
    "uhc": "UHC Choice Plus",
    "medicaid": "",
    "self": "",
}

FEES = {
    "97550": Decimal("60.00"),
    "97551": Decimal("30.00"),
    "97552": Decimal("25.00"),
    "96202": Decimal("35.00"),
    "96203": Decimal("10.00"),
    "G0539": Decimal("60.00"),
    "G0540": Decimal("30.00"),
    "G0541": Decimal("60.00"),
    "G0542": Decimal("30.00"),
    "G0543": Decimal("25.00"),
}

WOMEN = (
    *("Alma", "Beatrice", "Clara", "Dolores", "Eleanor", "Florence", "Greta", "Hazel", "Irene", "Josephine"),
    *("Lorraine", "Mabel", "Nora", "Opal", "Pearl", "Vivian", "Winifred"),
)
MEN = (
    *("Albert", "Bernard", "Clarence", "Desmond", "Ernest", "Franklin", "Gilbert", "Howard", "Isaac", "Jerome"),
    *("Leonard", "Milton", "Norman", "Oscar", "Raymond", "Stanley", "Vernon"),
)
FAMILIES = (
    *("Abbott", "Baptiste", "Carver", "Donnelly", "Ellison", "Fontaine", "Gallo", "Hanley", "Ibarra", "Jankowski"),
    *("Keller", "Lombardi", "Mercer", "Nakamura", "O'Rourke", "Petrov", "Quinlan", "Rosario", "Sandoval", "Tran"),
    *("Underhill", "Vance", "Wexler", "Yates", "Zielinski", "Ashby", "Bellamy", "Castellano", "Dressler", "Everett"),
    *("Farrow", "Goodwin", "Hollis"),
)
DAUGHTERS = ("Karen", "Denise", "Monica", "Paula", "Renee", "Sharon", "Teresa", "Valerie", "Wendy", "Yvonne")
SONS = ("Brian", "Carlos", "Derek", "Edward", "Greg", "Keith", "Martin", "Neil", "Philip", "Scott")
STREETS = ("Mill Lane", "Orchard Road", "Harbor View", "Elm Street", "Quarry Hill", "Station Avenue", "Meadow Court")
TOWNS = (("Riverside", "06878"), ("Old Greenwich", "06870"), ("Stamford", "06902"), ("Darien", "06820"))
PHYSICIANS = ("Ellen Moss, MD", "Anil Rao, MD", "Grace Whitfield, DO", "Peter Lindqvist, MD", "Nadia Haddad, MD")
