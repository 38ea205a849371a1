"""A sample practice of invented people with two months of work, the same on every machine."""
