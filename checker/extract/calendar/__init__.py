"""Finds dates, lengths of time, and ages."""
