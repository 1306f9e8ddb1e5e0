"""Sentences, words and base forms: plain functions on text, with no knowledge of claims."""
