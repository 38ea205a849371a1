"""What the sections of the settings are called, wherever they are named."""

from desktop_app.ui.wording import activity, backups, paper_settings, phrases, security, settings

SECTIONS = {
    "practice": settings.PRACTICE,
    "clinicians": settings.CLINICIANS,
    "payers": settings.PAYERS,
    "fees": settings.FEES,
    "phrases": phrases.TITLE,
    "tables": settings.TABLES,
    "papers": paper_settings.SECTION,
    "look": settings.LOOK,
    "security": security.SECTION,
    "backups": backups.SECTION,
    "activity": activity.SECTION,
}
