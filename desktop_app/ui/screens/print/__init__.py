"""The papers of a visit, previewed and printed."""
