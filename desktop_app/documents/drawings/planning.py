"""Pictures of pills, of equipment, and of what to do in an emergency."""

from desktop_app.documents.drawings.aids import lift, rolling_arm, rolling_chair, walker
from desktop_app.documents.drawings.composing import (
    Shapes,
    at,
    bow,
    go,
    scaled,
    scene,
    sheet,
    solid,
    stroke,
    tube,
)
from desktop_app.documents.drawings.front import bust, front
from desktop_app.documents.drawings.poses import mitten, sleeve
from desktop_app.documents.drawings.shapes import Area, Disc, Line, arc, box, oval
from desktop_app.documents.drawings.signs import figures, no, phone, speech, yes
from desktop_app.documents.drawings.small_things import bottle, calendar, lamp, list_of, pill_box
from desktop_app.documents.drawings.things import clock, floor


def _tip(x: float, worn: bool) -> Shapes:
    """The rubber tip of a cane, new or worn through."""
    sole = (
        f"{x - 13},92 {x - 12},70 {x + 12},70 {x + 13},92"
        if not worn
        else f"{x - 13},84 {x - 12},70 {x + 12},70 {x + 13},92 {x + 4},92 {x - 4},86"
    )
    grooves = () if worn else tuple(Line(((x + dx, 86), (x + dx, 92)), 1.4, "paper") for dx in (-7, 0, 7))
    return scene(tube(f"{x},8 {x},72", 12, 9.4), solid(sole), grooves)


def _cupboard() -> Shapes:
    """A cupboard with a lock, pill bottles inside."""
    return scene(
        Area(box(24, 8, 76, 66, 2), "paper", "ink", 2.2),
        stroke("24,58 100,58", 1.6),
        bottle(40, 57, 0.9),
        bottle(62, 57, 0.9),
        bottle(84, 57, 0.9),
        Line(arc((62, 76), 7, 180, 360, 10), 2.6),
        Area(box(52, 76, 20, 17, 2), "ink"),
        Disc((62, 83), 2.2, "paper", 0.0),
        stroke("62,84 62,89", 1.6, "paper"),
    )


def _plug(x: float, y: float) -> Shapes:
    return scene(
        Area(box(x, y, 10, 12, 2), "ink"),
        stroke(f"{x + 2.6},{y} {x + 2.6},{y - 5}", 1.8),
        stroke(f"{x + 7.4},{y} {x + 7.4},{y - 5}", 1.8),
    )


PICTURES = {
    "meds-list": lambda: scene(list_of(10, 10, 56, 80, 5), bottle(84, 92, 1.2), bottle(112, 92, 0.9)),
    "meds-ask": lambda: scene(
        bust("helper", 30, 58, 1.8, "open"),
        speech(54, 8, 70, 40, "46,62", bottle(76, 44, 0.95), figures("?", 96, 14, 26, 4)),
        list_of(92, 60, 30, 36, 3),
    ),
    "meds-box": lambda: scene(
        pill_box(10, 26, 110), bottle(24, 94, 1.1), mitten(74, 84, -22, 1.5, wrist=8, points=True)
    ),
    "meds-time": lambda: scene(clock((36.0, 46.0), 28.0), calendar(72, 18, 50, 10), yes((96, 88), 6)),
    "meds-store": _cupboard,
    "equip-look": lambda: scene(
        floor(),
        scaled(scene(rolling_chair(62), rolling_arm(62)), 1.45, (44, 95.6)),
        list_of(84, 22, 40, 56, 4, checked=3),
    ),
    "equip-tips": lambda: scene(_tip(32, False), _tip(92, True), yes((58, 24), 8), no((118, 24), 8)),
    "equip-charge": lambda: scene(
        floor(),
        lift(112, (70, 16)),
        Area(box(104, 62, 16, 20, 2), "paper", "ink", 1.7),
        solid("113,65 107,73 111,73 109,79 117,71 112,71"),
        bow("104,74 60,70 34,58", 1.8),
        _plug(24, 50),
        Area(box(20, 26, 18, 18, 3), "paper", "ink", 1.6),
        Disc((26, 35), 1.4, "ink", 0.0),
        Disc((32, 35), 1.4, "ink", 0.0),
    ),
    "equip-clean": lambda: scene(
        floor(),
        scaled(walker(52), 1.6, (52, 95.6)),
        Area(oval((62, 42), 10, 6.5), "paper", "ink", 1.7),
        sleeve("124,14 100,22 68,40", 8),
        go("84,56 84,74"),
    ),
    "plan-signs": lambda: scene(
        bust("patient", 26, 30, 1.5, "droop"),
        scaled(front("patient", (72, 14), "56,36;44,36 84,46;90,62", "67,91 77,91"), 0.9, (72, 12)),
        speech(92, 14, 34, 28, "90,50", bow("97,26 103,18 109,28", 1.8), bow("108,28 114,36 121,24", 1.8)),
        figures("!", 106, 60, 24, 4),
    ),
    "plan-door": lambda: scene(
        floor(),
        Area(at("30,12 68,12 68,95 30,95"), "ink"),
        sheet("30,12 30,95 12,99 12,8", 2.0),
        Disc((16, 56), 1.8, "ink", 0.0),
        lamp(98, 34),
        go("104,78 78,78"),
    ),
    "plan-list": lambda: scene(
        Area(box(14, 3, 62, 94, 4), "paper", "ink", 2.2),
        stroke("14,34 76,34", 1.8),
        stroke("20,20 20,30", 3),
        stroke("20,40 20,56", 3),
        list_of(30, 40, 36, 46, 4),
        phone(90, 24, 1.0),
    ),
    "plan-bag": lambda: scene(
        Area(box(12, 44, 60, 48, 6), "paper", "ink", 2.2),
        Line(arc((42, 44), 14, 180, 360, 12), 2.6),
        stroke("42,58 42,78", 5),
        stroke("32,68 52,68", 5),
        bottle(90, 92, 1.0),
        phone(104, 52, 0.7, ""),
        list_of(84, 10, 36, 36, 3, checked=2),
    ),
}
