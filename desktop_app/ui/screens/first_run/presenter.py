"""What the setup does: look up what can be offered, and at the end make the vault and write the practice into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import KnownError
from desktop_app.ui.door import Door
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import frame

if TYPE_CHECKING:
    from desktop_app.ui.screens.first_run.view import FirstRun


class Presenter:
    """Between the pages and the workflows."""

    def __init__(self, runner: Runner, door: Door, view: FirstRun, vault_is_open: bool) -> None:
        self._runner, self._door, self._view = runner, door, view
        self._is_open = vault_is_open

    def look_up_offers(self) -> None:
        """Known payers and national amounts, read in the background while the first pages are filled in."""
        clock: Any = self._runner.clock
        today, resources = clock.now().utc.date(), self._door.resources

        def look_up() -> Any:
            from desktop_app.workflows.practice.first_offers import first_offers

            return first_offers(resources, today)

        self._runner.work(look_up, then=self._offer)

    def make_recovery_key(self) -> None:
        """A new key for the page that shows it; it opens nothing before the setup is finished."""
        from desktop_app.workflows.vault.new_recovery_key import new_recovery_key

        clock: Any = self._runner.clock
        practice, today = self._view.practice.name.value(), clock.now().utc.date()
        self._runner.work(new_recovery_key, self._door.resources, today, practice, then=self._view.recovery.show_key)

    def finish(self) -> None:
        """Make the vault, unless it is there already, then write the practice."""
        self._view.set_busy(True)
        if self._is_open:
            self._write()
            return
        opener = self._door.create(self._view.passphrase.passphrase(), self._view.clinician.name.value())
        self._runner.open(opener, then=self._opened, failed=self._sorry)

    def _opened(self) -> None:
        self._is_open = True
        self._write()

    def _write(self) -> None:
        from desktop_app.workflows.practice.set_up_practice import set_up_practice

        view = self._view
        self._runner.run(
            set_up_practice,
            view.practice.practice(),
            (view.clinician.clinician(),),
            view.payers.payers(),
            view.fees.fees(),
            then=lambda _: self._keep_recovery_key(),
            failed=self._sorry,
        )

    def _keep_recovery_key(self) -> None:
        from desktop_app.workflows.vault.put_recovery_key_in_force import put_recovery_key_in_force

        view = self._view
        key = view.recovery.card.key
        if key is None:
            view.finished.emit()
            return
        self._runner.run(put_recovery_key_in_force, key.words, then=lambda _: view.finished.emit(), failed=self._sorry)

    def _offer(self, offers: Any) -> None:
        self._view.payers.offer(offers.payers)
        self._view.fees.offer(offers.fees)

    def _sorry(self, error: KnownError) -> None:
        self._view.say_error(frame.known_error(error.sentence, error.next_step))
