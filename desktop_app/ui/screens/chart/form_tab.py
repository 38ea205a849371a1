"""A part of the chart with its lists at the left and, beside them, its forms or what is there without them."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.widgets.fitting_stack import FittingStack
from desktop_app.ui.widgets.panel import folding


class FormTab(QWidget):
    """At most one form is open at a time."""

    def __init__(
        self,
        left: QWidget,
        beside: QWidget,
        shares: tuple[int, int] = (1, 1),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.beside, self.forms = beside, dict[str, SideForm]()
        self._stack = FittingStack(self)
        self._stack.addWidget(beside)
        row = folding(left, self._stack)
        row.setStretch(0, shares[0])
        row.setStretch(1, shares[1])
        self.setLayout(row)

    @property
    def open_form(self) -> SideForm | None:
        """The form that is open."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, SideForm) else None

    def add_form(self, kind: str, form: SideForm) -> None:
        """Take a form in; late, because moving a large form from parent to parent is slow."""
        self.forms[kind] = form
        self._stack.addWidget(form)

    def show_form(self, kind: str) -> SideForm:
        """Open a form."""
        self._stack.setCurrentWidget(self.forms[kind])
        return self.forms[kind]

    def close_form(self) -> None:
        """Show again what is there without a form."""
        self._stack.setCurrentWidget(self.beside)
