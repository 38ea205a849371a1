"""The day sheet on paper."""
