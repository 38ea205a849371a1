"""The window: what is shown, and what the user wants."""

from desktop_app.ui.steady import keep_singletons

keep_singletons()  # before the first call into Qt
