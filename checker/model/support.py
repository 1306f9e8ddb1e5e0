"""How much stands behind a value: how many articles, of how many outlets, from how many origins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.text import Document


@dataclass(frozen=True, slots=True)
class Support:
    """Articles that tell something, the outlets that printed them, and the origins that these go back to."""

    articles: int
    outlets: int
    origins: int

    def __str__(self) -> str:
        """In words: "4 articles, 3 outlets, 1 origin"; one article is one of each."""
        if self.articles == 1:
            return "1 article"
        numbers = ((self.articles, "article"), (self.outlets, "outlet"), (self.origins, "origin"))
        return ", ".join(f"{number:,} {noun}{'' if number == 1 else 's'}" for number, noun in numbers)

    @property
    def is_alone(self) -> bool:
        """Whether several articles come to one origin, so that none bears another out."""
        return self.articles > 1 and self.origins == 1


@dataclass(frozen=True, slots=True)
class OneOrigin:
    """Ids of documents that count as one origin, and what tells so, in words."""

    documents: tuple[str, ...]
    why: tuple[str, ...]


def support(claims: Iterable[Claim], origins: Mapping[str, str], documents: Mapping[str, Document]) -> Support:
    """What stands behind claims, given the origin of each by its id. A document whose publisher is not known is an outlet of its own."""
    told = list(claims)
    articles = {claim.document for claim in told}
    outlets = {documents[name].publisher or name for name in articles}
    return Support(len(articles), len(outlets), len({origins.get(claim.id, claim.document) for claim in told}))
