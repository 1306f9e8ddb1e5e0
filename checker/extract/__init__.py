"""Finds the words that give values. Each extractor knows words and their parts, never rules or other documents.

The package itself imports nothing: `checker/__init__.py` loads it so that `checker.extract` can stay the function of that name.
"""
