"""Finds who holds which office, who is in a list, and where something happens."""
