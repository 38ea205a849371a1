"""Papers as plain data: complete when made, ready to be rendered."""
