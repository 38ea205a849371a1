"""The pictures: they exist, they stay in their box, and both ways of drawing them know every shape."""

import math
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator

import pytest

from desktop_app.documents.drawings import figure as figures
from desktop_app.documents.drawings.as_svg import svg
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.pictures import PICTURES
from desktop_app.documents.drawings.shapes import HEIGHT, WIDTH, Area, Disc, Lens, Line, Point, Shape
from desktop_app.exchange.handout_topic import topics
from tests.paper_builders import RESOURCES

LIBRARY = topics(RESOURCES / "handouts")


def corners(shapes: Iterable[Shape]) -> Iterator[Point]:
    """The outermost points of what is drawn."""
    for shape in shapes:
        if isinstance(shape, Line | Area):
            yield from shape.points
        elif isinstance(shape, Disc | Lens):
            for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                yield (shape.center[0] + dx * shape.radius, shape.center[1] + dy * shape.radius)


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_stays_in_its_box(name: str) -> None:
    for x, y in corners(PICTURES[name]()):
        assert 1 <= x <= WIDTH - 1
        assert 1 <= y <= HEIGHT - 1


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_is_also_svg_with_its_description(name: str) -> None:
    drawn = ElementTree.fromstring(svg(name, "Two people & a <chair>"))
    assert drawn.findtext("{http://www.w3.org/2000/svg}title") == "Two people & a <chair>"
    assert len(list(drawn)) > 4


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_every_step_has_a_picture_with_a_description(known: object) -> None:
    for step in known.steps:
        assert step.picture in PICTURES
        assert len(step.picture_description) > 20


def test_every_picture_is_used_by_a_topic() -> None:
    assert {step.picture for known in LIBRARY for step in known.steps} == set(PICTURES)


def test_an_arm_bends_at_an_elbow_and_reaches_its_hand() -> None:
    standing = Pose("patient", 1, (60, 55), 0, (60, 91), hand=(75, 50))
    chain = next(s for s in figures.arm(standing, (75, 50)) if isinstance(s, Line))
    shoulder, elbow, hand = chain.points
    assert hand == (75, 50)
    assert math.dist(shoulder, elbow) == pytest.approx(14.0)
    assert math.dist(elbow, hand) == pytest.approx(13.5)


def test_a_reach_that_is_too_far_still_reaches() -> None:
    standing = Pose("helper", -1, (100, 55), 0, (100, 91), hand=(40, 50))
    chain = next(s for s in figures.arm(standing, (40, 50)) if isinstance(s, Line))
    assert chain.points[-1] == (40, 50)


def test_the_patient_is_white_and_the_helper_black() -> None:
    def fill(who: str) -> str:
        lines = [s for s in figure(Pose(who, 1, (60, 55), 0, (60, 91))) if isinstance(s, Line)]
        return lines[-1].tone

    assert (fill("patient"), fill("helper")) == ("paper", "ink")


def test_a_knee_bends_the_way_a_person_faces() -> None:
    for facing in (1, -1):
        seated = Pose("patient", facing, (60, 72), 0, (60 + facing * 18, 91))
        legs = [s for s in figure(seated) if isinstance(s, Line) and len(s.points) == 3]
        hip, knee, _ankle = legs[0].points
        assert (knee[0] - hip[0]) * facing > 10
