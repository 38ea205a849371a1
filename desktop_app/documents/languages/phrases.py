"""What a handout says in fixed words, as one form that every language fills whole."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.billing.facts import Demonstration


@dataclass(frozen=True, slots=True)
class Phrases:
    """Every fixed word of the sheet; `{...}` are filled by the renderer."""

    language: str
    name: str
    is_rtl: bool
    for_whom: str
    for_whom_with_relationship: str
    goal: str
    say: str
    quote: tuple[str, str]
    full_stop: str
    comma: str
    stop_inside: bool
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
    week: str
    days: tuple[str, ...]
    next_visit: str
    next_visit_open: str
    review: str
    draft_review: str
    unreviewed: str
    draft: str
    sample: str
    untranslated: str
    untranslated_mark: str
    headings_review: str
    own_words: str
    red_flags: str
    whom_to_call: str
    photo: str
    picture: str
    step: str
    months: tuple[str, ...]
    long_date: str
    relationships: dict[str, str]

    def date(self, day: date) -> str:
        """The day in words of this language."""
        return self.long_date.format(month=self.months[day.month - 1], day=day.day, year=day.year)

    def quoted(self, words: str) -> str:
        """Words to say in this language's quotation marks, with its full stop where this language puts it."""
        bare = words.strip().strip('“”"«»「」').rstrip(".。")
        opening, closing = self.quote
        if self.stop_inside:
            return f"{opening}{bare}{'' if bare.endswith(('?', '!', '？', '！', '؟')) else self.full_stop}{closing}"
        return f"{opening}{bare}{closing}{self.full_stop}"

    def reviewed(self, review: str) -> str:
        """Who checked the wording. A draft is called one in the reader's own language where we have the words."""
        is_draft = review.lower().startswith("draft")
        return self.review.format(review=(self.draft_review if is_draft else "") or review or self.unreviewed)

    def relationship(self, english: str) -> str:
        """The relationship in this language; empty if it is not known here, which is better than a wrong word."""
        return english.lower() if self.language == "en" else self.relationships.get(english.strip().lower(), "")
