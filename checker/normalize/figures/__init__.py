"""Numbers as exact intervals in their units."""
