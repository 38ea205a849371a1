"""Pictures of talking together, of cues, and of keeping calm."""

from desktop_app.documents.drawings.clothes import shirt
from desktop_app.documents.drawings.composing import Part, Shapes, go, mirrored, moved, scaled, scene, stroke
from desktop_app.documents.drawings.eating import at_table
from desktop_app.documents.drawings.front import bust
from desktop_app.documents.drawings.furniture import bed_from_above, toilet
from desktop_app.documents.drawings.poses import mitten, seated, sleeve, standing
from desktop_app.documents.drawings.shapes import Area, Disc, box
from desktop_app.documents.drawings.signs import figures, no, phone, speech, yes
from desktop_app.documents.drawings.small_things import bottle, calendar, cup, door, list_of, rays, spoon, television
from desktop_app.documents.drawings.things import chair, chair_arm, clock, dotted, floor


def _together(*parts: Part, reach: str = "42,66", hand: str = "92,66") -> Shapes:
    """Patient and helper sit face to face."""
    left, right = chair(8), mirrored(chair(8))
    return scene(
        floor(),
        left,
        right,
        seated("patient", 26, 1, reach),
        seated("helper", 104, -1, hand),
        chair_arm(8),
        mirrored(chair_arm(8)),
        *parts,
    )


def _board() -> Shapes:
    """A board of pictures: cup, toilet, bed, pills, phone and a shirt."""
    return scene(
        Area(box(10, 6, 84, 66, 3), "paper", "ink", 2.0),
        stroke("38,6 38,72", 1.2),
        stroke("66,6 66,72", 1.2),
        stroke("10,39 94,39", 1.2),
        cup(23, 32, 1.1),
        scaled(moved(toilet(), 20, -60), 0.46, (50, 30)),
        scaled(moved(bed_from_above(), 15, -28), 0.17, (80, 22)),
        bottle(24, 68, 0.75),
        scaled(phone(44, 44, 0.5, ""), 0.9, (52, 56)),
        shirt(80, 46, 0.5),
    )


def _sun(x: float, y: float) -> Shapes:
    return (*rays(x, y), Disc((x, y), 7, "paper", 1.7))


PICTURES = {
    "talk-face": lambda: _together(
        dotted((44.0, 36.0), (88.0, 36.0)), scaled(television(48, 4), 0.7, (66, 4)), no((66, 12), 7)
    ),
    "talk-short": lambda: scene(bust("helper", 36, 52, 2.0, "smile"), speech(68, 8, 54, 44, "56,58", cup(94, 42, 1.6))),
    "talk-yesno": lambda: scene(
        bust("patient", 65, 62, 1.6, "calm"),
        speech(6, 6, 46, 34, "50,54", yes((29, 23), 9, 3.4)),
        speech(78, 6, 46, 34, "80,54", no((101, 23), 9, 3.4)),
    ),
    "talk-board": lambda: scene(_board(), mitten(78, 72, -34, 1.6, wrist=14, points=True)),
    "talk-wait": lambda: _together(clock((65.0, 24.0), 18.0)),
    "cue-one": lambda: scene(
        figures("1", 10, 10, 16),
        figures("2", 54, 10, 16),
        figures("3", 96, 10, 16),
        cup(20, 84, 1.7),
        spoon(56, 70, -34, 1.0),
        shirt(107, 50, 0.7),
        stroke("42,10 42,90", 1.2),
        stroke("86,10 86,90", 1.2),
    ),
    "cue-say": lambda: scene(
        bust("helper", 30, 54, 1.9, "open"),
        speech(56, 10, 40, 32, "48,60", cup(76, 36, 1.2)),
        clock((112.0, 66.0), 14.0),
    ),
    "cue-point": lambda: at_table(standing("helper", 112, -1, "92,52", step=3), reach="46,62"),
    "cue-hand": lambda: scene(
        sleeve("4,34 40,40 74,46", 9, "patient"),
        sleeve("30,99 54,76 74,58", 9),
        spoon(84, 44, 4, 1.1),
        go("60,20 84,10 104,22"),
    ),
    "cue-notes": lambda: scene(calendar(8, 12, 60), list_of(78, 10, 42, 56, 4, checked=2), clock((34.0, 80.0), 13.0)),
    "calm-stop": lambda: scene(
        floor(),
        standing("patient", 34, 1, "50,40", step=3),
        speech(44, 4, 26, 24, "46,26", figures("!", 53, 8, 14, 3)),
        standing("helper", 96, -1, "84,52", "80,56", step=6),
        go("106,84 124,84"),
    ),
    "calm-low": lambda: scene(
        floor(),
        chair(8),
        seated("patient", 26, 1, "44,66"),
        chair_arm(8),
        Area(box(62, 79, 26, 15, 2), "paper", "ink", 1.6),
        seated("helper", 74, -1, "46,66", seat=72, foot=15),
        dotted((44.0, 34.0), (56.0, 34.0)),
    ),
    "calm-need": lambda: scene(
        figures("?", 58, 30, 30, 5),
        scaled(moved(toilet(), 4, 0), 0.6, (4, 60)),
        cup(106, 36, 1.5),
        moved(scaled(bed_from_above(), 0.36, (0, 0)), 80, 60),
        bottle(20, 36, 0.9),
    ),
    "calm-walk": lambda: scene(
        floor(),
        _sun(110, 18),
        standing("patient", 50, 1, "62,62", step=8),
        standing("helper", 76, 1, "64,63", step=8),
        go("94,56 114,56"),
    ),
    "calm-safe": lambda: scene(
        floor(),
        door(94, 14, 31),
        standing("helper", 76, 1, "92,58", step=6),
        chair(6),
        seated("patient", 22, 1, "34,66"),
        chair_arm(6),
        phone(40, 6, 0.62),
    ),
}
