"""The handout for screen readers: a whole page with headings, languages, directions, and pictures in words."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from desktop_app.documents.handout_html import render_html
from desktop_app.domain.papers.handout import Photo, PhotoMark
from desktop_app.exchange.handout_topic import topics
from tests.paper_builders import RESOURCES, handout, topic

SAMPLES = {sample.language: sample for sample in topics(RESOURCES.parent / "tests" / "documents" / "samples")}
LIBRARY = topics(RESOURCES / "handouts")


class Page(HTMLParser):
    """What a page consists of; its tags must close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "img"):
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_every_topic_has_one_title_its_steps_in_order_and_each_picture_in_words(known: object) -> None:
    html = render_html(handout(topic=known, patient_name="Rosa"))
    page = Page(html)
    assert page.count("h1") == 1
    assert page.count("ol") == 1
    places = [page.text.index(step.text.replace("{patient}", "Rosa").replace("**", "")[:20]) for step in known.steps]
    assert places == sorted(places)
    assert page.count("svg") == sum(bool(step.picture) for step in known.steps)
    assert all(step.picture_description in page.text for step in known.steps)
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids)) or len({step.picture for step in known.steps}) < len(known.steps)


def test_an_arabic_page_says_its_language_and_direction() -> None:
    page = Page(render_html(handout(topic=SAMPLES["ar"])))
    assert ("html", {"lang": "ar", "dir": "rtl"}) in page.tags
    assert "اتصل بـ Lee Park" in page.text


def test_english_text_on_an_arabic_page_is_marked_as_english() -> None:
    page = Page(render_html(handout(language="ar")))
    assert ("h1", {"lang": "en", "dir": "ltr"}) in page.tags


def test_two_languages_follow_each_other_each_as_its_own() -> None:
    page = Page(render_html(handout(topic=SAMPLES["zh"], beside=topic())))
    assert [attrs["lang"] for tag, attrs in page.tags if tag == "main"] == ["zh", "en"]


def test_nothing_is_fetched_and_nothing_typed_becomes_a_tag() -> None:
    html = render_html(handout(goal="<script>alert(1)</script>", own_words="<b>&", caregiver_name='"><img src=x>'))
    page = Page(html)
    assert page.count("script") == page.count("b") == page.count("img") == page.count("link") == 0
    assert "<script>alert(1)</script>" in page.text
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")


def test_a_photo_is_inside_the_page_with_its_words() -> None:
    photo = Photo(b"jpeg", 'The "good" chair', (PhotoMark(0.5, 0.5, "Grip here"),))
    page = Page(render_html(replace(handout(), photo=photo)))
    image = next(attrs for tag, attrs in page.tags if tag == "img")
    assert image["alt"] == 'The "good" chair (Grip here)'
    assert str(image["src"]).startswith("data:image/jpeg;base64,")
