"""The fixed words of a handout in each language we print. A language is here whole or not at all.

All but English are drafts that no qualified person has read yet, and each page says so in its own language.
"""

from desktop_app.documents.languages.arabic import ARABIC
from desktop_app.documents.languages.chinese import CHINESE
from desktop_app.documents.languages.english import ENGLISH
from desktop_app.documents.languages.haitian import HAITIAN
from desktop_app.documents.languages.korean import KOREAN
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.languages.russian import RUSSIAN
from desktop_app.documents.languages.spanish import SPANISH
from desktop_app.documents.languages.tagalog import TAGALOG
from desktop_app.documents.languages.vietnamese import VIETNAMESE

LANGUAGES = (ENGLISH, SPANISH, CHINESE, VIETNAMESE, TAGALOG, KOREAN, RUSSIAN, HAITIAN, ARABIC)
_KNOWN = {known.language: known for known in LANGUAGES}


def phrases(language: str) -> Phrases:
    """The phrases of a language tag ("es-MX" is Spanish); English for a language that we do not print yet."""
    return _KNOWN.get(language.lower().split("-")[0], ENGLISH)
