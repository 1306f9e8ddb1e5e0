"""Texts of one ferry accident: a wire story, and a local paper's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.model.text import Document

WIRE = ("The ferry left the harbor of Brandal shortly after dawn with sixty passengers and nine crew on board. "
        "It struck a reef two miles off the northern cape and sank within twenty minutes, the coast guard said. "
        "Fishing boats pulled forty-one people from the water before the first rescue ship arrived from Sund. "
        "The captain had reported trouble with the steering the evening before, according to the port's log.")
LOCAL = ("Relatives waited through the night at the pier, where a school gymnasium had been opened for them. "
         "A fisherman who reached the wreck first told this newspaper that the vessel listed hard to one side. "
         "Brandal's mayor announced three days of mourning and asked the ministry for divers.")
OTHER = ("Sixty passengers and nine crew were on the ferry that sank off Brandal; forty-one were saved by fishermen. "
         "The steering had failed the evening before, and the captain had told the port of it.")


def document(name: str, text: str, **known: Any) -> Document:
    """A document with what is known of it."""
    return replace(Document.from_text(text, id=name), **known)
