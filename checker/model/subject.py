"""What a text says its subject is: the typed marks that tell two things of one name apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of an entry, as "X (born 1950) is a novelist from Y" gives it. All fields hold keys, sorted; empty where untold.

    `names`: words of its name. `given`: the first word of a person's name. `kinds`: families of class nouns it may belong to.
    `places`: where it is or belongs, finest first, each with its level ("county", "country", or empty). `peoples`: countries that its
    adjectives name. `makers`: who made it. `marks`: numbers in its name or behind its title, each with its sort.
    `lived`: the years ("born", 1950), ("die", 2001). `is_entry`: told as in a work of reference, under a title or with years of life.
    `words`: how the text says it, for readers.
    """

    names: tuple[str, ...] = ()
    given: str = ""
    kinds: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    peoples: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    lived: tuple[tuple[str, int], ...] = ()
    is_entry: bool = False
    words: str = ""
