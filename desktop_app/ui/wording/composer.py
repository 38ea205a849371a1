"""What the composer of handouts says."""

TOPICS = "&Topics"
FIND = "Find a topic"
TOPICS_HINT = "Tick those to give. The one that is marked is on the page."
SUGGESTED = "Goes with what was taught and planned"
PARTS = "Parts of the handout"
TABS = ("Steps", "Words", "Photo", "Page", "Ask", "Print")
STEPS = "Steps that stay, in their order"
STEPS_HINT = "Untick a step to take it out. Alt+Up and Alt+Down move it."
UP, DOWN = "Move the step up", "Move the step down"
OWN_WORDS = "Your own wor&ds to the family"
RED_FLAGS = "Watc&h for, one a line"
WHOM_TO_CALL = "Who&m to call besides the practice"
NEXT_VISIT = "Ne&xt visit"
WEEKS = "Weeks of practice &boxes"
SIZE = "Size of the letters"
SIZES = (("standard", "Standard"), ("large", "Large"), ("extra", "Extra large"))
INK = "Ink"
INKS = (("normal", "Normal"), ("high", "High contrast"), ("low", "Low ink"))
PAPER = "Paper"
PAPERS = (("letter", "Letter"), ("a4", "A4"))
BESIDE = "English next to the translation"
SAVE_HTML = "Save for a screen reader…"
SAVE_HTML_WHY = "A web page with headings and each picture in words."
SAVE_HTML_TITLE = "Save the handout as a page for screen readers"
HTML_FILES = "Web page (*.html)"

PHOTO = "Photo from their home"
ADD_PHOTO = "Add a photo…"
ADD_PHOTO_TITLE = "Choose a photo"
PHOTO_FILES = "Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)"
REMOVE_PHOTO = "Remove the photo"
PHOTO_WHY = "Kept encrypted, without the place and time it was taken."
PHOTO_WORDS = "What the photo shows"
ADD_ARROW = "Add an arrow"
FLIP_ARROW = "Turn the arrow"
REMOVE_ARROW = "Remove the arrow"
ARROW_LABEL = "What this arrow points at"
ARROW_HINT = "Click on the photo, or use its arrow keys, to move it."

QUESTIONS_WHY = "Ask, and write down what was said, for the note."
ANSWER = "Answer"
WRITE_ANSWER = "Write into the note"
ANSWERED = "Written into the note."

HARD_WORDS = "Hard words"
KEYS = (
    ("Space", "Tick a topic or a step"),
    ("Alt+Up", "Move the step up"),
    ("Alt+Down", "Move the step down"),
    ("Ctrl+Tab", "Next part of the handout"),
)


def give(count: int) -> str:
    """The button that gives what is ticked."""
    return "G&ive and keep" if count < 2 else f"G&ive and keep {count} sheets"


def given_several(count: int, name: str) -> str:
    """The toast after giving a pack."""
    return f"{count} sheets kept as given to {name}."


def hard(words: list[tuple[str, str]]) -> str:
    """Hard words, each with a plainer one where we know it."""
    shown = [f"{word} (try: {plainer})" if plainer else word for word, plainer in words[:6]]
    more = f" and {len(words) - 6} more" if len(words) > 6 else ""
    return f"{HARD_WORDS}: {', '.join(shown)}{more}" if words else ""


def unprintable(letters: str) -> str:
    """Which letters the page cannot show."""
    named = ", ".join(f"“{letter}”" for letter in letters)
    return f"The page cannot show {named}: our typefaces do not have it. Write that word in other letters."


def untranslated(language: str) -> str:
    """A topic that is not translated yet."""
    return f"There is no {language} text of this topic yet. Its headings are {language}, the rest stays in English."


def grade(value: float | None, language: str) -> str:
    """The measured reading grade, and by which formula."""
    formula = {"en": "Flesch-Kincaid", "es": "Crawford"}.get(language, "")
    if value is None:
        return "No reading formula for this language"
    return f"Reading grade {value:.1f} ({formula})"
