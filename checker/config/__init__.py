"""Settings: which hold for a run, and who said so. Nothing here is kept between calls."""

from __future__ import annotations

from checker.config.keys import KEYS, Key
from checker.config.reading import all_paths, matches, matching, only, read, source_paths
from checker.config.settings import Config, Origin, Setting

__all__ = ["KEYS", "Config", "Key", "Origin", "Setting", "all_paths", "matches", "matching", "only", "read", "source_paths"]
