"""What a value is of, whose it is, and what narrows it down."""
