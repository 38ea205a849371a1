"""Files of other systems, read into domain values and written from them."""
