"""Figures of one sentence that come, by its own words, to another one of them."""
