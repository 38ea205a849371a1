"""The coach as the review and the running session show it: its rows, and where each finding is mended."""
