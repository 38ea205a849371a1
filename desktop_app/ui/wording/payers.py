"""What the program says about what is not known of a payer."""

ANSWER = "W&hat the payer answered"
ANSWER_EXAMPLE = "Who said it, when, and the rule in one sentence"
ASK_ONCE = "Ask the payer once. Your answer is kept with its date, and the question is not put again."


def not_known(what: str, source: str) -> str:
    """What no source says of this payer, and what the profile rests on."""
    return f"Not known: {what[:1].lower()}{what[1:]}. (Profile: {source}.)"


def answered(day: str) -> str:
    """When the answer was noted."""
    return f"Noted on {day}. Empty it to be asked again."


def still_open(payer: str, what: str) -> str:
    """The question beside the readings."""
    return f"Still to ask {payer}: {what[:1].lower()}{what[1:]}."
