"""Dates as intervals of days, and what a date or a stretch of time is of."""
