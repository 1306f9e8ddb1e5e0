"""Takes what looks like a value and is none, before any extractor reads."""
