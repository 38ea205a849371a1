"""Before a group starts: who is in it, who is trained for each, where and how. Also for a family that comes later."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.group import SMALLEST_GROUP
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.session.family_search import FamilySearch
from desktop_app.ui.screens.session.group_member import GroupMemberBlock
from desktop_app.ui.screens.session.ready import first_choice
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar, Panel, folding, page_column, scrolled
from desktop_app.ui.widgets.tab_order import tab_on
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording import session as session_words
from desktop_app.ui.wording.places import FOR_A_GROUP, place_options
from desktop_app.workflows.training.prepare_session import Prepared
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan

if TYPE_CHECKING:
    from desktop_app.workflows.patients.find import PatientHit


class GroupReadyPage(QWidget):
    """`started(plan)`, or `joined(member)` while a group runs; `typed` and `picked` look for patients to add."""

    started = Signal(object)
    joined = Signal(object)
    typed = Signal(str)
    picked = Signal(str)
    chart_wanted = Signal(str, str)
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.members: dict[str, GroupMemberBlock] = {}
        self._prepared: dict[str, Prepared] = {}
        self._joins, self._blocked_by_other = False, False
        self.go_other = Button(session_words.GO_TO_IT, "arrow-right", clicked=self.other_wanted.emit)
        self.banner = Banner("attention", "", "", self.go_other)
        self.banner.hide()
        self._make_who()
        self._make_how()
        parts = folding(self._who, self._how)
        parts.setStretch(0, 3)
        parts.setStretch(1, 2)
        inner = QWidget()
        inner.setLayout(page_column(self.banner, parts))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(inner), 1)
        outer.addWidget(self._bar())

    def begin(self, joins: bool) -> None:
        """Empty the page, for a new group or for one more family of the group that runs."""
        self._joins, self._blocked_by_other = joins, False
        for patient_id in tuple(self.members):
            self._remove(patient_id)
        self._prepared = {}
        self._who.title.setText(words.ADD_FAMILY_TITLE if joins else words.WHO)
        self._how.setVisible(not joins)
        self.banner.hide()
        self.start.set_face(words.ADD_TO_GROUP if joins else words.START, "user-plus" if joins else "play")
        self.back.setVisible(joins)
        self.search.clear()
        self.search.setFocus()
        self._look()

    def show_hits(self, hits: Sequence["PatientHit"]) -> None:
        """Offer who was found and is not in the group yet."""
        self.families.show_hits(hits, self.members)

    def show_prepared(self, prepared: Prepared) -> None:
        """Add a patient, or show again what the chart says."""
        patient_id = prepared.record.patient.id
        is_first = not self._prepared
        self._prepared[patient_id] = prepared
        if is_first and not self._joins:
            self._show_choices(prepared)
        if patient_id not in self.members:
            if self._joins:
                for before in tuple(self.members):
                    self._remove(before)
            self._add(prepared)
        self.members[patient_id].show_prepared(prepared, self._clinician())
        tab_on(self.search, self.hits, *self.members.values())
        self._show_other(prepared)
        self._look()

    def plan(self) -> GroupPlan:
        """What is chosen."""
        return GroupPlan(
            members=tuple(block.plan() for block in self.members.values()),
            clinician_id=self.clinician.key(),
            service=self.service.key(),  # type: ignore[arg-type]
            place_of_service=self.place.key(),
            modality=self.modality.key(),  # type: ignore[arg-type]
        )

    @property
    def patient_ids(self) -> tuple[str, ...]:
        """Who is in the group so far."""
        return tuple(self.members)

    def _make_who(self) -> None:
        self._who = Panel(words.WHO)
        self.families = FamilySearch()
        self.search, self.hits = self.families.line, self.families.hits
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(0)
        self._who.body.addWidget(self.families)
        self._who.body.addLayout(self._blocks)
        self._who.body.addStretch(1)
        self.families.typed.connect(self.typed)
        self.families.picked.connect(self.picked)

    def _make_how(self) -> None:
        self._how = Panel(words.THIS_GROUP)
        self.service = Segmented(session_words.SERVICES, name=session_words.SERVICE.replace("&", ""))
        self.place = Choice()
        self.modality = Segmented(session_words.MODALITIES, name=session_words.MODALITY.replace("&", ""))
        self.clinician = Choice()
        self.clinician.chosen.connect(lambda _: self._warn_again())
        self._clinician_field = Field(session_words.CLINICIAN, self.clinician)
        self._how.body.addWidget(label(words.NEW_GROUP_DETAIL, "muted", wrap=True))
        for field in (
            Field(session_words.SERVICE, self.service),
            Field(session_words.PLACE, self.place),
            Field(session_words.MODALITY, self.modality),
            self._clinician_field,
        ):
            self._how.body.addWidget(field)
        self._how.body.addStretch(1)

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        self.back = Button(words.NOT_NOW, "arrow-left", "hero", clicked=self.other_wanted.emit)
        self.hint = label("", "muted")
        self.start = Button(words.START, "play", "primary", "Ctrl+T", clicked=self._start)
        bar.left.addWidget(self.back)
        bar.right.addWidget(self.hint)
        bar.right.addWidget(self.start)
        return bar

    def _add(self, prepared: Prepared) -> None:
        block = GroupMemberBlock(prepared, first_choice(prepared))
        block.changed.connect(self._look)
        block.taken_out.connect(self._take_out)
        block.chart_wanted.connect(self.chart_wanted)
        self.members[block.patient_id] = block
        self._blocks.addWidget(block)
        self.families.look_again()

    def _take_out(self, patient_id: str) -> None:
        self._remove(patient_id)
        self.families.look_again()
        self._look()

    def _remove(self, patient_id: str) -> None:
        block = self.members.pop(patient_id)
        self._prepared.pop(patient_id, None)
        self._blocks.removeWidget(block)
        block.hide()
        block.deleteLater()

    def _show_choices(self, prepared: Prepared) -> None:
        last = prepared.last if prepared.last is not None and prepared.last.is_group else None
        options = place_options(prepared.places, FOR_A_GROUP)
        self.place.set_options(options, last.place_of_service if last else FOR_A_GROUP[0])
        self.clinician.set_options(
            [(c.id, c.signature) for c in prepared.clinicians], last.clinician_id if last else ""
        )
        self._clinician_field.setVisible(len(prepared.clinicians) > 1)
        self.service.set_key(last.service if last else "functional")
        self.modality.set_key(last.modality if last else "in_person")

    def _show_other(self, prepared: Prepared) -> None:
        other = None if self._joins else prepared.other
        self._blocked_by_other = other is not None
        self.banner.setVisible(other is not None)
        if other is not None:
            told = session_words.other_runs(shown(other.patient_name), other.group_size)
            self.banner.set_words(told, session_words.other_detail(""))

    def _warn_again(self) -> None:
        for patient_id, block in self.members.items():
            block.show_prepared(self._prepared[patient_id], self._clinician())

    def _clinician(self) -> Clinician | None:
        known = {c.id: c for prepared in self._prepared.values() for c in prepared.clinicians}
        return known.get(self.clinician.key())

    def _start(self) -> None:
        if self._joins:
            member: MemberPlan = next(iter(self.members.values())).plan()
            self.joined.emit(member)
        else:
            self.started.emit(self.plan())

    def _look(self) -> None:
        why = self._why_not()
        self.start.setEnabled(not why and not self._blocked_by_other)
        self.hint.setText(why)
        self.start.setAccessibleDescription(why)

    def _why_not(self) -> str:
        plans = [block.plan() for block in self.members.values()]
        if len(plans) < (1 if self._joins else SMALLEST_GROUP):
            return words.CHOOSE_ONE if self._joins else words.CHOOSE_TWO
        if not all(plan.caregiver_ids for plan in plans):
            return words.TICK_FOR_EACH
        return "" if any(plan.is_here for plan in plans) else words.SOMEBODY_HERE
