"""Choosing a skill from what is on offer: while typing, with its topic, or from a menu by topic."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QMenu, QWidget

from desktop_app.domain.training.skill_library import LibrarySkill

_TEXT = int(Qt.ItemDataRole.UserRole) + 1


class SkillCompleter(QCompleter):
    """Shows each skill with its topic, finds it by either, and puts in the skill alone."""

    def __init__(self, skills: Sequence[LibrarySkill], parent: QObject) -> None:
        model = QStandardItemModel(parent)
        for skill in skills:
            item = QStandardItem(f"{skill.text}   ({skill.topic})")
            item.setData(skill.text, _TEXT)
            model.appendRow(item)
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(9)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(_TEXT) or "")


def topics_menu(skills: Sequence[LibrarySkill], take: Callable[[LibrarySkill], None], parent: QWidget) -> QMenu:
    """A menu with a line for each topic, and its skills behind it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    behind: dict[str, QMenu] = {}
    for skill in skills:
        topic = behind.get(skill.topic) or menu.addMenu(skill.topic.replace("&", "&&"))
        behind[skill.topic] = topic
        topic.addAction(skill.text.replace("&", "&&"), partial(take, skill))
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    return menu
