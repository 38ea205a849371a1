"""What an assistant's share of the time means for payment."""

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.modifiers import assistant_percent
from desktop_app.domain.billing.wording import elapsed_words


def paid_at_85(draft: Draft) -> Words | None:
    """CQ or CO applies, and Medicare pays 85 percent."""
    if draft.assistant is None:
        return None
    percent = assistant_percent(draft.by_assistant, draft.counted)
    return Words(
        f"An assistant alone gave {elapsed_words(draft.by_assistant)} of {elapsed_words(draft.counted)} ({percent}%), "
        f"more than 10%, so {draft.assistant} applies and Medicare pays 85%.",
        "Leave the charge as it is; check the assistant's times if the share looks wrong.",
        sources.ASSISTANTS,
    )
