"""Every sentence that a person reads, one module to a screen."""
