"""The words of group training. A group is called by how many patients it has, never by who they are."""

from desktop_app.ui.privacy import shown

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_word(number: int) -> str:
    """A small number as it is said."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def group_name(size: int) -> str:
    """What a group is called: Group of three."""
    return f"Group of {number_word(size)}"


def who(name: str, group_size: int) -> str:
    """A patient by name, hidden where names are, or a group by number."""
    return group_name(group_size) if group_size else shown(name)


def session_with(name: str, group_size: int) -> str:
    """How a session is called inside a sentence."""
    return f"The group of {number_word(group_size)}" if group_size else f"The session with {shown(name)}"
