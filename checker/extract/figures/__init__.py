"""Finds numbers with what belongs to them: units, currencies, hedges, rates, ranges."""
