"""What the clock's record gained: times that a person typed, which assistant took over, and which run of the program
read the clock."""

CLOCK = """
ALTER TABLE clock_event ADD COLUMN run TEXT NOT NULL DEFAULT '';
ALTER TABLE clock_event ADD COLUMN since_run TEXT;
ALTER TABLE clock_event ADD COLUMN said TEXT;
ALTER TABLE clock_event ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE pulse ADD COLUMN run TEXT NOT NULL DEFAULT '';
"""
