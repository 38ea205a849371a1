"""The fixed words of a handout in each language we print. A language is here whole or not at all."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.billing.facts import Demonstration


@dataclass(frozen=True, slots=True)
class Phrases:
    """Every fixed word of the sheet; `{...}` are filled by the renderer."""

    language: str
    for_whom: str
    for_whom_with_relationship: str
    goal: str
    say: str
    quote: tuple[str, str]
    stop: str
    page: str
    reading_grade: str
    why: str
    what_you_need: str
    do: str
    do_not: str
    call_when: str
    call: str
    shown: str
    nothing_shown: str
    marks: dict[Demonstration, str]
    cue_words: str
    questions: str
    questions_hint: str
    practice: str
    practice_hint: str
    days: tuple[str, ...]
    next_visit: str
    next_visit_open: str
    review: str
    draft_review: str
    unreviewed: str
    draft: str
    sample: str
    months: tuple[str, ...]
    long_date: str
    relationships: dict[str, str]

    def date(self, day: date) -> str:
        """The day in words of this language."""
        return self.long_date.format(month=self.months[day.month - 1], day=day.day, year=day.year)

    def quoted(self, words: str) -> str:
        """Words to say in this language's quotation marks, with its full stop where this language puts it."""
        bare = words.strip().strip('“”"«»').rstrip(".")
        opening, closing = self.quote
        if self.language == "en":
            return f"{opening}{bare}{'' if bare.endswith(('?', '!')) else '.'}{closing}"
        return f"{opening}{bare}{closing}."

    def reviewed(self, review: str) -> str:
        """Who checked the wording. A draft is called one in the reader's own language where we have the words."""
        is_draft = review.lower().startswith("draft")
        return self.review.format(review=(self.draft_review if is_draft else "") or review or self.unreviewed)

    def relationship(self, english: str) -> str:
        """The relationship in this language; empty if it is not known here, which is better than a wrong word."""
        return english if self.language == "en" else self.relationships.get(english.strip().lower(), "")


ENGLISH = Phrases(
    language="en",
    for_whom="For {caregiver}, who helps {patient}",
    for_whom_with_relationship="For {caregiver} ({relationship}), who helps {patient}",
    goal="{patient}’s goal:",
    say="Say:",
    quote=("“", "”"),
    stop="Stop.",
    page="Page {page} of {pages}",
    reading_grade="Reading grade {grade}",
    why="Why this helps",
    what_you_need="You will need",
    do="Do",
    do_not="Do not",
    call_when="When to call us",
    call="Call {clinician}: **{phone}**",
    shown="What {caregiver} showed today",
    nothing_shown="We have not marked anything yet.",
    marks={
        "independent": "on your own",
        "with_cues": "with reminders",
        "not_yet": "still learning",
        "unsafe": "not safe yet: do not do this alone",
    },
    cue_words="Words that worked",
    questions="Teach it back",
    questions_hint="Next time, tell or show us in your own words:",
    practice="Practice",
    practice_hint="Check a box each time you practice.",
    days=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    next_visit="Next visit",
    next_visit_open="Date and time: ____________________",
    review="Wording: {review}",
    draft_review="",
    unreviewed="not yet reviewed",
    draft="translation not reviewed",
    sample="SAMPLE",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    long_date="{month} {day}, {year}",
    relationships={},
)

SPANISH = Phrases(
    language="es",
    for_whom="Para {caregiver}, que ayuda a {patient}",
    for_whom_with_relationship="Para {caregiver} ({relationship}), que ayuda a {patient}",
    goal="La meta de {patient}:",
    say="Diga:",
    quote=("«", "»"),
    stop="Pare.",
    page="Página {page} de {pages}",
    reading_grade="Grado de lectura {grade}",
    why="Por qué ayuda",
    what_you_need="Lo que necesita",
    do="Haga esto",
    do_not="No haga esto",
    call_when="Cuándo llamarnos",
    call="Llame a {clinician}: **{phone}**",
    shown="Lo que {caregiver} mostró hoy",
    nothing_shown="Todavía no hemos marcado nada.",
    marks={
        "independent": "sin ayuda",
        "with_cues": "con recordatorios",
        "not_yet": "todavía aprende",
        "unsafe": "aún no es seguro: no lo haga sin nosotros",
    },
    cue_words="Palabras que funcionaron",
    questions="Explíquelo usted",
    questions_hint="La próxima vez, díganos o muéstrenos con sus propias palabras:",
    practice="Práctica",
    practice_hint="Marque una casilla cada vez que practique.",
    days=("Lun", "Mar", "Mié", "Jue", "Vie", "Sáb", "Dom"),
    next_visit="Próxima visita",
    next_visit_open="Día y hora: ____________________",
    review="Redacción: {review}",
    draft_review="traducción preliminar, todavía no revisada por una persona calificada",
    unreviewed="todavía no revisada",
    draft="traducción sin revisar",
    sample="MUESTRA",
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    long_date="{day} de {month} de {year}",
    relationships={
        "wife": "esposa",
        "husband": "esposo",
        "daughter": "hija",
        "son": "hijo",
        "mother": "madre",
        "father": "padre",
        "sister": "hermana",
        "brother": "hermano",
        "granddaughter": "nieta",
        "grandson": "nieto",
        "grandmother": "abuela",
        "grandfather": "abuelo",
        "niece": "sobrina",
        "nephew": "sobrino",
        "aunt": "tía",
        "uncle": "tío",
        "cousin": "familiar",
        "daughter-in-law": "nuera",
        "son-in-law": "yerno",
        "relative": "familiar",
        "neighbor": "de la vecindad",
        "friend": "amistad",
    },
)

_KNOWN = {"en": ENGLISH, "es": SPANISH}


def phrases(language: str) -> Phrases:
    """The phrases of a language tag ("es-MX" is Spanish); English for a language that we do not print yet."""
    return _KNOWN.get(language.lower().split("-")[0], ENGLISH)
