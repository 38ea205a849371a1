"""Papers that are made when somebody looks at them: each once, until the records or the wish change."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import paper_kinds as words
from desktop_app.workflows.papers.make_paper import PaperWish, make_paper


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of a paper, or why there are none."""

    wish: PaperWish
    pdf: bytes = b""
    why: str = ""


class Making(QObject):
    """`came` names the key of a paper that is there now, or that could not be made; `refused` brings the reason too."""

    came = Signal(str)
    refused = Signal(str, object)

    def __init__(self, runner: Runner, wish_of: Callable[[str], PaperWish], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._wish_of = runner, wish_of
        self._made: dict[str, Made] = {}
        self._under_way: dict[str, PaperWish] = {}

    def forget(self) -> None:
        """The records changed: what was made may be old, and what is under way too."""
        self._made.clear()
        self._under_way.clear()

    def of(self, key: str) -> Made | None:
        """The paper as it is wished for now; None while it is being made, which begins here where it has not."""
        wish, made = self._wish_of(key), self._made.get(key)
        if made is not None and made.wish == wish:
            return made
        if self._under_way.get(key) != wish:
            self._under_way[key] = wish
            self._runner.run(
                make_paper,
                wish,
                then=lambda pdf: self._arrived(key, Made(wish, pdf)),
                failed=lambda error: self._failed(key, wish, error),
            )
        return None

    def _failed(self, key: str, wish: PaperWish, error: KnownError) -> None:
        self._arrived(key, Made(wish, why=words.lacking(error.sentence, error.next_step)))
        if key in self._made and self._made[key].wish is wish:
            self.refused.emit(key, error)

    def _arrived(self, key: str, made: Made) -> None:
        if self._under_way.get(key) is made.wish:
            del self._under_way[key]
            self._made[key] = made
            self.came.emit(key)
