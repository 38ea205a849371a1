"""Which pages are meant by "1-3, 5"."""


def pages_in(text: str, count: int) -> tuple[int, ...] | None:
    """The pages, counted from 1 and in their order; nothing written means all; None where it makes no sense."""
    if not text.strip():
        return tuple(range(1, count + 1))
    wanted: set[int] = set()
    for part in text.replace("–", "-").split(","):
        first, dash, last = (piece.strip() for piece in part.partition("-"))
        if not first.isdecimal() or (dash and not last.isdecimal()):
            return None
        low, high = int(first), int(last or first)
        if not 1 <= low <= high <= count:
            return None
        wanted |= set(range(low, high + 1))
    return tuple(sorted(wanted))
