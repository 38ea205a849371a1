"""The stylesheet: the template of the resources with colours and lengths of a theme put in."""

import re
from functools import lru_cache

from desktop_app.ui.resources import resource
from desktop_app.ui.theme import Theme

_COLOUR = re.compile(r"@([a-z]+\.[A-Za-z0-9]+)")
_LENGTH = re.compile(r"(\d+)px")
_FILE = re.compile(r"@file\(([^)]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@lru_cache(maxsize=1)
def _template() -> str:
    return _COMMENT.sub("", resource("design/teachback.qss").read_text(encoding="utf-8"))


def stylesheet(theme: Theme) -> str:
    """The whole stylesheet for one theme. Lengths in the template are those of 100% text."""
    look = "dark" if theme.is_dark else "light"
    text = _FILE.sub(lambda found: _file(found[1].replace("LOOK", look)), _template())
    text = _LENGTH.sub(lambda found: f"{theme.px(int(found[1]))}px", text)
    colours = theme.colours
    return _COLOUR.sub(lambda found: colours[found[1]], text)


def _file(relative: str) -> str:
    return f'url("{resource(relative).as_posix()}")'
