"""Blocks that fill one page after another. It knows heights only, never what is drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.documents.sheet import Sheet

Draw = Callable[[Sheet, float], None]
_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class Block:
    """A piece that is never split: its height in points, and how to draw it from a given top.

    `keep` holds it together with the next one, as a heading with what it heads. `under` is drawn above it again where
    it comes first on a further page, as the heads of a table are.
    """

    height: float
    draw: Draw
    keep: bool = False
    under: "Block | None" = None


def gap(height: float) -> Block:
    """Empty space in points."""
    return Block(height, lambda sheet, top: None)


def stacked(blocks: Iterable[Block]) -> Block:
    """Several blocks below each other as one that is never split."""
    parts = tuple(blocks)

    def draw(sheet: Sheet, top: float) -> None:
        draw_all(sheet, top, parts)

    return Block(sum(part.height for part in parts), draw)


def draw_all(sheet: Sheet, top: float, blocks: Iterable[Block]) -> float:
    """Draw blocks below each other; gives the y below the last one."""
    for block in blocks:
        block.draw(sheet, top)
        top += block.height
    return top


def pages(blocks: Iterable[Block], first_room: float, later_room: float) -> tuple[tuple[Block, ...], ...]:
    """Fill pages in order. A block higher than a whole page gets a page of its own."""
    filled: list[list[Block]] = [[]]
    used = 0.0
    for group in _groups(blocks):
        height = sum(block.height for block in group)
        room = first_room if len(filled) == 1 else later_room
        if filled[-1] and used + height > room + _HAIR:
            again = [group[0].under] if group[0].under else []
            filled.append(again)
            used = sum(block.height for block in again)
        filled[-1].extend(group)
        used += height
    return tuple(tuple(page) for page in filled)


def _groups(blocks: Iterable[Block]) -> list[list[Block]]:
    """Blocks with what they must stay together with."""
    groups: list[list[Block]] = []
    joined = False
    for block in blocks:
        if joined:
            groups[-1].append(block)
        else:
            groups.append([block])
        joined = block.keep
    return groups
