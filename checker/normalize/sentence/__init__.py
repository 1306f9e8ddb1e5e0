"""A sentence read for what its values are of: base forms, noun phrases, verbs, and what it says its subject is."""
