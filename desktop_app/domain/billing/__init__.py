"""What may be billed, and why: minutes, units, modifiers, fees, findings, claims."""
