"""Who may open the records: one person at a time, chosen above; changed by an owner only."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.people.users import Role, User
from desktop_app.ui.runner import Runner
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import frame
from desktop_app.ui.wording import security as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.vault.add_user import add_user
from desktop_app.workflows.vault.change_passphrase import reset_passphrase
from desktop_app.workflows.vault.change_user import change_user
from desktop_app.workflows.vault.read_security import Security
from desktop_app.workflows.vault.remove_user import remove_user

_NEW = "new"


class PeoplePanel(Panel):
    """`said` tells what was done. Removing asks first and shows what will happen."""

    said = Signal(str)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.PEOPLE, parent)
        self._runner = runner
        self._security: Security | None = None
        self._current = ""
        self.which = Choice()
        self.which.setAccessibleName(words.PERSON)
        self.which.setMinimumWidth(px(220))
        self.which.chosen.connect(self._choose)
        self.new = Button(words.ADD_PERSON, icon="user-plus", clicked=lambda: self._choose(_NEW))
        self.head.addWidget(self.which)
        self.head.addWidget(self.new)
        self.name, self.role, self.clinician = Entry(), Choice(words.ROLES), Choice()
        self.first, self.again = Entry(), Entry()
        for line in (self.first, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields = {
            "name": Field(words.NAME, self.name, words.NAME_HINT),
            "role": Field(words.ROLE, self.role, " "),
            "clinician": Field(words.CLINICIAN, self.clinician),
            "passphrase": Field(words.FIRST_WORDS, self.first, words.FIRST_HINT),
            "again": Field(words.FIRST_AGAIN, self.again),
        }
        self.only_owner = label(words.ONLY_OWNER, "muted", wrap=True)
        self.save = Button(words.SAVE, icon="check", role="primary", clicked=self._save)
        self.reset = Button(words.RESET, icon="lock", clicked=self._reset)
        self.remove = Button(words.REMOVE, icon="trash-2", role="danger", clicked=lambda: self.ask_remove(True))
        self.what = label("", "", "attention", wrap=True)
        self.remove_now = Button("", icon="trash-2", role="danger", clicked=self._remove)
        self.keep = Button(words.KEEP, clicked=lambda: self.ask_remove(False))
        self._lay_out()
        self.role.chosen.connect(lambda _: self._show_hint())
        for line in (self.name, self.first, self.again):
            line.textEdited.connect(lambda _: self._clear())

    def show_security(self, security: Security) -> None:
        """Show the people; whoever was chosen stays chosen."""
        self._security = security
        known = {user.id for user in security.users}
        if self._current != _NEW and self._current not in known:
            self._current = security.me.id
        self._offer()
        self._show_current()

    @property
    def is_asking(self) -> bool:
        """Whether it is asked if somebody shall be removed."""
        return self.keep.isVisible()

    def ask_remove(self, is_asked: bool) -> None:
        """Say what removing would do, and ask; or leave it."""
        user = self._user()
        if user is not None:
            self.what.setText(words.remove_what(user.name))
            self.remove_now.set_face(words.remove_now(user.name.split()[0].replace("&", "")))
        for part in (self.what, self.remove_now, self.keep):
            part.setVisible(is_asked)
        for part in (self.save, self.reset, self.remove):
            part.setVisible(not is_asked)
        if is_asked:
            self.keep.setFocus()
        else:
            self._show_buttons()

    def _lay_out(self) -> None:
        self.body.addWidget(label(words.PEOPLE_WHY, "muted", wrap=True))
        self.body.addWidget(self.only_owner)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        for place, name in enumerate(("name", "role", "clinician", "", "passphrase", "again")):
            if name:
                grid.addWidget(self.fields[name], place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.what)
        self.body.addLayout(row_of(self.save, self.reset, 1, self.remove, self.keep, self.remove_now))
        self.ask_remove(False)

    def _offer(self) -> None:
        security = self._security
        if security is None:
            return
        options = [(user.id, self._called(user)) for user in security.users]
        extra = [(_NEW, words.NEW_PERSON)] if self._current == _NEW else []
        self.which.set_options([*options, *extra], self._current)
        self.clinician.set_options(
            [("", words.NO_CLINICIAN), *((c.id, c.signature) for c in security.clinicians)], self.clinician.key()
        )

    def _called(self, user: User) -> str:
        role = dict(words.ROLES)[user.role]
        mine = f" {words.YOU}" if self._security is not None and user.id == self._security.me.id else ""
        return f"{user.name}, {role}{mine}"

    def _choose(self, key: str) -> None:
        self._current = key
        self._offer()
        self._show_current()
        if key == _NEW:
            self.name.setFocus()

    def _user(self) -> User | None:
        users = self._security.users if self._security else ()
        return next((user for user in users if user.id == self._current), None)

    def _show_current(self) -> None:
        user = self._user() or User("", "", "clinician")
        self.name.setText(user.name)
        self.role.set_key(user.role)
        self.clinician.set_key(user.clinician_id or "")
        self.first.clear()
        self.again.clear()
        self._clear()
        self._show_hint()
        self.ask_remove(False)

    def _show_buttons(self) -> None:
        is_new, me = self._current == _NEW, self._security.me if self._security else None
        is_owner = me is not None and me.role == "owner"
        is_other = me is not None and self._current not in ("", me.id)
        self.only_owner.setVisible(me is not None and not is_owner)
        self.new.setVisible(is_owner)
        for field in (self.fields["name"], self.fields["role"], self.fields["clinician"]):
            field.editor.setEnabled(is_owner)
        for name in ("passphrase", "again"):
            self.fields[name].setVisible(is_owner and is_other)
        self.save.setVisible(is_owner)
        self.reset.setVisible(is_owner and is_other and not is_new)
        self.remove.setVisible(is_owner and is_other and not is_new)

    def _show_hint(self) -> None:
        self.fields["role"].set_hint(words.ROLE_HINTS.get(self.role.key(), ""))

    def _clear(self) -> None:
        for field in self.fields.values():
            field.set_error("")

    def _entered(self) -> User:
        known = "" if self._current == _NEW else self._current
        role = cast(Role, self.role.key())
        return User(known, self.name.value(), role, self.clinician.key() or None)

    def _save(self) -> None:
        self._clear()
        if self._current == _NEW:
            if self._is_same():
                self._busy(True)
                self._runner.run(add_user, self._entered(), self.first.text(), then=self._added, failed=self._refused)
            return
        self._runner.run(change_user, self._entered(), failed=self._refused)

    def _reset(self) -> None:
        self._clear()
        user = self._user()
        if user is not None and self._is_same():
            self._busy(True)
            self._runner.run(
                reset_passphrase,
                user.id,
                self.first.text(),
                then=lambda _: self._done(words.reset(user.name)),
                failed=self._refused,
            )

    def _remove(self) -> None:
        user = self._user()
        if user is not None:
            self._runner.run(
                remove_user, user.id, then=lambda _: self._done(words.removed(user.name)), failed=self._refused
            )

    def _is_same(self) -> bool:
        if self.first.text() != self.again.text():
            self.fields["again"].set_error(words.NOT_THE_SAME)
        return not first_error(list(self.fields.values()))

    def _added(self, saved: Saved) -> None:
        name, self._current = self.name.value(), saved.id
        self._done(words.added(name))

    def _done(self, sentence: str) -> None:
        self._busy(False)
        self.first.clear()
        self.again.clear()
        self.ask_remove(False)
        self.said.emit(sentence)

    def _busy(self, is_busy: bool) -> None:
        for button in (self.save, self.reset):
            button.setEnabled(not is_busy)

    def _refused(self, error: KnownError) -> None:
        self._busy(False)
        self.ask_remove(False)
        field = self.fields.get(error.field) or self.fields["name"]
        field.set_error(frame.known_error(error.sentence, error.next_step))
        first_error(list(self.fields.values()))
