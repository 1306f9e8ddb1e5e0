"""The names of a document: one canonical form each, their sort, and who holds which office."""
