"""Handout topics from the library: Markdown with a heading of facts, one file per topic and language."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.domain.papers.handout import PLACEHOLDERS, HandoutStep, HandoutTopic

_FACTS = ("id", "version", "language", "title", "review", "sources")
_OPTIONAL_FACTS = ("keywords",)
_SECTIONS = ("Why", "Need", "Steps", "Do", "Do not", "Stop when", "Call when", "Questions")
_STEP_FACTS = {"Say": "cue", "Picture": "picture", "Shows": "picture_description"}
_NEXT_STEP = "Correct the file, or put the one that came with the program back."


class TopicError(KnownError):
    """A topic cannot be read; `field` names the line."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def topics(folder: Path) -> list[HandoutTopic]:
    """All topics of a folder by file name; an empty list if there is no folder. TopicError names file and line."""
    return [read_topic(path.read_text(encoding="utf-8"), path.name) for path in sorted(folder.glob("*.md"))]


def read_folder(folder: Path, pictures: Container[str]) -> tuple[list[HandoutTopic], list[TopicError]]:
    """The topics of a folder that can be read, and what is wrong with the others. `pictures` are those we have."""
    good: list[HandoutTopic] = []
    broken: list[TopicError] = []
    for path in sorted(folder.glob("*.md")):
        try:
            good.append(read_topic(path.read_text(encoding="utf-8"), path.name, pictures))
        except TopicError as error:
            broken.append(error)
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            broken.append(_wrong(path.name, line, "a letter here is not UTF-8. Save the file as UTF-8 text."))
        except OSError:
            broken.append(_wrong(path.name, 1, "the file cannot be opened."))
    return good, broken


def read_topic(text: str, name: str = "handout", pictures: Container[str] | None = None) -> HandoutTopic:
    """One topic. Raises TopicError with the line where the text is not what a topic needs.

    Where the `pictures` there are are given, a step may name no other.
    """
    lines = [_Line(number, line.rstrip()) for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)]
    for line in lines:
        _check_placeholders(line, name)
    facts, rest = _facts(lines, name)
    parts = _sections(rest, name)
    return HandoutTopic(
        id=facts["id"],
        version=int(facts["version"]),
        language=facts["language"],
        title=facts["title"],
        why=_prose(parts["Why"]),
        what_you_need=_points(parts["Need"], name),
        steps=_steps(parts["Steps"], name, pictures),
        do=_points(parts["Do"], name),
        do_not=_points(parts["Do not"], name),
        stop_when=_prose(parts["Stop when"]),
        call_when=_prose(parts["Call when"]),
        questions=_points(parts["Questions"], name),
        review=facts["review"],
        sources=facts["sources"],
        keywords=tuple(word.strip() for word in facts.get("keywords", "").split(",") if word.strip()),
    )


def _wrong(name: str, number: int, what: str) -> TopicError:
    place = f"{name}, line {number}"
    return TopicError(f"{place}: {what}", _NEXT_STEP, place)


def _check_placeholders(line: _Line, name: str) -> None:
    for found in re.findall(r"\{[^}]*\}?|\}", line.text):
        if found not in PLACEHOLDERS:
            known = ", ".join(PLACEHOLDERS)
            raise _wrong(name, line.number, f"“{found}” is not a name we can put in. Known are {known}.")
    if line.text.count("**") % 2:
        raise _wrong(name, line.number, "a bold mark (**) has no partner on this line.")


def _facts(lines: list[_Line], name: str) -> tuple[dict[str, str], list[_Line]]:
    """The heading between two lines of three dashes, and the lines below it."""
    ends = [place for place, line in enumerate(lines) if line.text == "---"]
    if len(ends) < 2 or ends[0] != 0:
        raise _wrong(name, 1, "the file begins with its facts between two lines of “---”.")
    facts: dict[str, str] = {}
    for line in lines[1 : ends[1]]:
        key, colon, value = (part.strip() for part in line.text.partition(":"))
        if not colon or key not in (*_FACTS, *_OPTIONAL_FACTS) or key in facts:
            known = ", ".join((*_FACTS, *_OPTIONAL_FACTS))
            raise _wrong(name, line.number, f"expected one of {known}, each once, as “name: value”.")
        if key == "version" and not value.isdecimal():
            raise _wrong(name, line.number, f"the version is a whole number, not “{value}”.")
        facts[key] = value
    for key in _FACTS:
        if not facts.get(key):
            raise _wrong(name, lines[ends[1]].number, f"“{key}” is missing above this line.")
    return facts, lines[ends[1] + 1 :]


def _sections(lines: list[_Line], name: str) -> dict[str, list[_Line]]:
    """The lines under each “## heading”; every section stands once and holds something."""
    parts: dict[str, list[_Line]] = {}
    current: list[_Line] | None = None
    for line in lines:
        if line.text.startswith("#"):
            heading = line.text.lstrip("#").strip()
            if heading not in _SECTIONS or heading in parts:
                raise _wrong(name, line.number, f"“{heading}” is not a section, or stands here twice.")
            current = parts[heading] = []
        elif line.text.strip() and current is None:
            raise _wrong(name, line.number, "there is text before the first section.")
        elif line.text.strip() and current is not None:
            current.append(line)
    for heading in _SECTIONS:
        if not parts.get(heading):
            raise _wrong(name, lines[-1].number if lines else 1, f"the section “## {heading}” is missing or empty.")
    return parts


def _prose(lines: list[_Line]) -> str:
    return " ".join(line.text.strip() for line in lines)


def _points(lines: list[_Line], name: str) -> tuple[str, ...]:
    for line in lines:
        if not line.text.startswith("- ") or not line.text[2:].strip():
            raise _wrong(name, line.number, "expected a point that begins with “- ”.")
    return tuple(line.text[2:].strip() for line in lines)


def _steps(lines: list[_Line], name: str, pictures: Container[str] | None) -> tuple[HandoutStep, ...]:
    return tuple(_step(group, place, name, pictures) for place, group in enumerate(_step_groups(lines, name), 1))


def _step_groups(lines: list[_Line], name: str) -> Iterator[list[_Line]]:
    """The lines of each step: the numbered one and the indented ones that belong to it."""
    group: list[_Line] = []
    for line in lines:
        if re.match(r"\d+\. ", line.text) and group:
            yield group
            group = []
        elif not group and not re.match(r"\d+\. ", line.text):
            raise _wrong(name, line.number, "a step begins with its number, as “1. ”.")
        group.append(line)
    yield group


def _step(group: list[_Line], place: int, name: str, pictures: Container[str] | None) -> HandoutStep:
    number, _, text = group[0].text.partition(". ")
    if int(number) != place:
        raise _wrong(name, group[0].number, f"this is step {place}, not {number}.")
    facts = {"cue": "", "picture": "", "picture_description": ""}
    for line in group[1:]:
        key, colon, value = (part.strip() for part in line.text.strip().removeprefix("- ").partition(":"))
        if not colon or key not in _STEP_FACTS or not value:
            raise _wrong(name, line.number, f"expected one of {', '.join(_STEP_FACTS)}, as “- Say: words”.")
        if key == "Picture" and pictures is not None and value not in pictures:
            raise _wrong(name, line.number, f"there is no picture called “{value}”.")
        facts[_STEP_FACTS[key]] = value
    if bool(facts["picture"]) != bool(facts["picture_description"]):
        raise _wrong(name, group[0].number, "a picture needs its description under “Shows”, and the other way round.")
    return HandoutStep(text=text.strip(), **facts)
