"""Decides which claims speak of one thing, before anybody looks at their values.

`find` selects the claims that a rule is about and binds its slots; `phrases` reads a sentence as a rule's phrase does. `offers` gives
each claim to its most precise rule, and `partners` pairs those of one key with the best match on both sides. `features`, `named` and
`scope` weigh a pair, `likeness` one of two times; `match` holds the points. `within` pairs claims of one document. Nothing here knows a
verdict.
"""
