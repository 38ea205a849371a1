"""Where something is typed or chosen, with its label, its hint and its error."""
