"""The frame around the screens: rail, context bar, status bar, palette, keys."""
