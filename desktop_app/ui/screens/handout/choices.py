"""What is chosen in the forms of the composer, read as the choices of a workflow, and put back from a draft."""

from dataclasses import replace
from typing import cast

from desktop_app.domain.papers.handout import Ink, PrintSize
from desktop_app.domain.papers.paper_size import PaperSize
from desktop_app.ui.screens.handout.check_list import CheckList
from desktop_app.ui.screens.handout.forms import LookForm, WordsForm
from desktop_app.ui.screens.handout.photo_form import PhotoForm
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.workflows.papers.give_handout import HandoutChoice
from desktop_app.workflows.papers.handout_draft import HandoutDraft


class Choices:
    """Reads and fills the forms; `steps` remembers for each topic which of its steps stay, and in which order."""

    def __init__(
        self, whom: Choice, language: Choice, topic: CheckList, words: WordsForm, look: LookForm, photo: PhotoForm
    ) -> None:
        self._whom, self._language, self._topic = whom, language, topic
        self._words, self._look, self._photo = words, look, photo
        self.steps: dict[str, tuple[int, ...]] = {}

    def one(self, session_id: str) -> HandoutChoice:
        """The sheet that is on the page."""
        return HandoutChoice(
            session_id=session_id,
            caregiver_id=self._whom.key(),
            topic_id=self._topic.key(),
            language=self._language.key() or "en",
            goal=self._words.goal.text(),
            cue_words=self._words.cues.value(),
            size=cast(PrintSize, self._look.size_of.key()),
            steps=self.steps.get(self._topic.key(), ()),
            is_beside=self._look.beside.isChecked(),
            ink=cast(Ink, self._look.ink.key()),
            page=cast(PaperSize, self._look.paper.key()),
            own_words=self._words.own.text(),
            red_flags=self._words.red_flags(),
            whom_to_call=self._words.call.text(),
            next_visit=self._words.next_visit.value(),
            practice_weeks=self._words.weeks.value(),
            photo=self._photo.photo,
        )

    def pack(self, session_id: str) -> tuple[HandoutChoice, ...]:
        """One for each ticked topic, or for the one on the page where none is ticked."""
        shown = self.one(session_id)
        topics = self._topic.ticked_keys() or (shown.topic_id,)
        return tuple(replace(shown, topic_id=topic, steps=self.steps.get(topic, ())) for topic in topics)

    def draft(self, session_id: str) -> HandoutDraft:
        """All of it, to be kept."""
        topics = tuple((topic, self.steps.get(topic, ())) for topic in self._topic.ticked_keys())
        return HandoutDraft(self.one(session_id), topics)

    def take_up(self, draft: HandoutDraft) -> tuple[str, ...]:
        """Put a draft back, but for the list of topics; gives those that were ticked."""
        self.fill(draft.choice)
        self.steps = {topic: steps for topic, steps in draft.topics if steps}
        if draft.choice.steps:
            self.steps[draft.choice.topic_id] = draft.choice.steps
        self._language.set_key(draft.choice.language)
        return tuple(topic for topic, _ in draft.topics)

    def forget(self) -> None:
        """Begin with empty forms; the look of the page stays."""
        self.steps = {}
        self.fill(HandoutChoice("", "", ""))

    def fill(self, choice: HandoutChoice) -> None:
        """Show what was chosen."""
        texts = {
            "goal": choice.goal,
            "cues": choice.cue_words,
            "own": choice.own_words,
            "flags": "\n".join(choice.red_flags),
            "call": choice.whom_to_call,
            "next_visit": choice.next_visit,
        }
        self._words.fill(texts, choice.practice_weeks)
        if choice.session_id:
            self._look.fill(choice.size, choice.ink, choice.page, choice.is_beside)
        self._photo.show_photo(choice.photo)
