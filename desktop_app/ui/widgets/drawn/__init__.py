"""What is painted: the timer, the units, the teach-back. Geometry is a pure function beside each."""
