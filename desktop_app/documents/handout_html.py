"""The handout as one web page for screen readers: headings, lists, the order of reading, each picture in words.

Reportlab writes no tags into a PDF, so what a screen reader needs stands here. The page needs nothing else: its
drawings and its photo are inside it, and nothing is fetched.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape

from desktop_app.documents.drawings.as_svg import svg
from desktop_app.documents.drawings.pictures import PICTURES
from desktop_app.documents.handout_front import for_whom, header_marks
from desktop_app.documents.handout_photo import described
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.phrases import phrases
from desktop_app.domain.papers.handout import Handout, HandoutTopic, personal_topic

_STYLE = """body{font:1.15rem/1.5 "Atkinson Hyperlegible Next",Verdana,sans-serif;max-width:44rem;margin:2rem auto;
padding:0 1rem;color:#111;background:#fff}li{margin:.5rem 0}svg,img{max-width:16rem;height:auto;display:block}
.stop{border:4px solid #111;border-radius:.5rem;padding:.5rem 1rem}.goal{border-inline-start:.4rem solid #111;
padding-inline-start:1rem}"""


def render_html(handout: Handout) -> str:
    """The whole page. Where a topic stands beside its translation, both follow each other, each in its language."""
    say, topic = phrases(handout.language or handout.topic.language), personal_topic(handout)
    parts = [_sheet(handout, topic, say)]
    if handout.beside is not None:
        parts.append(_sheet(handout, personal_topic(handout, handout.beside), phrases(handout.beside.language)))
    return (
        f'<!DOCTYPE html>\n<html lang="{say.language}"{_direction(say)}>\n<head><meta charset="utf-8">'
        f"<title>{escape(topic.title)}</title><style>{_STYLE}</style></head>\n<body>\n{''.join(parts)}</body>\n</html>\n"
    )


def _direction(say: Phrases) -> str:
    return ' dir="rtl"' if say.is_rtl else ' dir="ltr"'


def _sheet(handout: Handout, topic: HandoutTopic, say: Phrases) -> str:
    other = "" if topic.language == say.language else f' lang="{topic.language}" dir="ltr"'
    goal = f"<strong>{_words(say.goal.format(patient=handout.patient_name))}</strong> {_words(handout.goal)}"
    marks = " · ".join(header_marks(handout, topic, say))
    parts = [
        f"<p>{_words(for_whom(handout, say))}</p>" if handout.caregiver_name else "",
        f"<h1{other}>{_words(topic.title)}</h1>",
        f"<p>{_words(marks)}</p>" if marks else "",
        "" if topic.language == say.language else f"<p><strong>{_words(say.untranslated)}</strong></p>",
        f'<p class="goal">{goal}</p>' if handout.goal else "",
        _section(say.why, [f"<p{other}>{_words(topic.why)}</p>"]),
        _points(say.what_you_need, topic.what_you_need, other),
        _steps(topic, say, other),
        f'<p class="stop" role="note"{other}>{_words(topic.stop_when)}</p>',
        _points(say.do, topic.do, other),
        _points(say.do_not, topic.do_not, other),
        _family(handout, say),
        _points(say.questions, topic.questions, other),
        _section(say.call_when, [f"<p{other}>{_words(topic.call_when)}</p>", *_calls(handout, say)]),
        _section(say.next_visit, [f"<p>{_words(handout.next_visit or say.next_visit_open)}</p>"]),
        f"<p{other}>{_words(phrases(topic.language).reviewed(topic.review))}</p>",
        f"<p>{_words(say.headings_review)}</p>" if say.headings_review else "",
        f"<footer><p>{_words(_footer(handout, say))}</p></footer>",
    ]
    return f'<main lang="{say.language}"{_direction(say)}>\n{"".join(part for part in parts if part)}</main>\n'


def _steps(topic: HandoutTopic, say: Phrases, other: str) -> str:
    items = []
    for what in topic.steps:
        cue = f"<br><strong>{_words(say.say)} {_words(say.quoted(what.cue))}</strong>" if what.cue else ""
        picture = _drawing(what.picture, what.picture_description)
        items.append(f"<li{other}><p>{_words(what.text)}{cue}</p>{picture}</li>\n")
    return f"<ol>\n{''.join(items)}</ol>\n"


def _drawing(name: str, description: str) -> str:
    """The picture with names of its own inside, for many stand on one page."""
    if name not in PICTURES:
        return ""
    made = svg(name, description)
    return made.replace('id="lens', f'id="{name}-lens').replace("url(#lens", f"url(#{name}-lens")


def _family(handout: Handout, say: Phrases) -> str:
    """What was written for this family alone."""
    shown = [f"<li>{_words(f'{one.skill}: **{say.marks[one.mark]}**')}</li>" for one in handout.shown]
    heard = say.shown.format(caregiver=handout.caregiver_name)
    clinician = handout.clinician.split(",")[0]
    return "".join(
        (
            _section(heard, [f"<ul>{''.join(shown)}</ul>"]) if shown else "",
            _section(say.cue_words, [f"<p>{_words(handout.cue_words)}</p>"]) if handout.cue_words else "",
            _section(say.own_words.format(clinician=clinician), [f"<p>{_words(handout.own_words)}</p>"])
            if handout.own_words
            else "",
            _points(say.red_flags, handout.red_flags, ""),
            _photo(handout, say),
        )
    )


def _photo(handout: Handout, say: Phrases) -> str:
    if handout.photo is None:
        return ""
    picture = b64encode(handout.photo.jpeg).decode("ascii")
    words = escape(described(handout.photo, say), quote=True)
    return _section(say.photo, [f'<img alt="{words}" src="data:image/jpeg;base64,{picture}">'])


def _calls(handout: Handout, say: Phrases) -> list[str]:
    name = handout.clinician.split(",")[0]
    call = say.call.format(clinician=name, phone=handout.phone) if handout.phone else ""
    return [f"<p>{_words(line)}</p>" for line in (call, handout.whom_to_call) if line]


def _footer(handout: Handout, say: Phrases) -> str:
    who = [handout.practice_name, handout.clinician, say.date(handout.given_on)]
    return say.comma.join(filter(None, who))


def _points(heading: str, texts: Iterable[str], other: str) -> str:
    items = [f"<li{other}>{_words(text)}</li>\n" for text in texts]
    return _section(heading, [f"<ul>\n{''.join(items)}</ul>\n"]) if items else ""


def _section(heading: str, parts: Iterable[str]) -> str:
    return f"<h2>{_words(heading)}</h2>\n{''.join(parts)}\n"


def _words(text: str) -> str:
    """Text as HTML: nothing in it is taken for a tag, `**` is bold, a newline stays one."""
    safe = escape(text).replace("\n", "<br>")
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", safe)
