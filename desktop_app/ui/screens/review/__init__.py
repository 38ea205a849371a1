"""The review: the note, what stands in the way, what will be billed, and the signature."""
