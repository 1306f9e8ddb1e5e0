"""News agencies: the names that they go by."""

from __future__ import annotations

AGENCIES = {
    "AAP": (), "AFP": ("Agence France-Presse",), "ANI": (), "ANSA": (), "AP": ("Associated Press", "The Associated Press"),
    "APA": (), "Anadolu": ("Anadolu Agency",), "Antara": (), "Belga": (), "Bernama": (), "Bloomberg": ("Bloomberg News",), "CNA": (),
    "CP": ("Canadian Press", "The Canadian Press"), "EFE": (), "IANS": (), "IRNA": (), "Interfax": (), "Kyodo": ("Kyodo News",), "Lusa": (),
    "PA": ("Press Association", "PA Media"), "PTI": (), "RIA Novosti": ("RIA",), "Reuters": ("Thomson Reuters",), "SPA": (),
    "TASS": ("Tass",), "UPI": (), "Ukrinform": (), "WAM": (), "Xinhua": ("Xinhua News Agency",), "Yonhap": ("Yonhap News Agency",),
    "dpa": ("DPA",),
}
"""Names under which the agencies credit their texts, and other spellings of each."""
_NAMES = {spelling.casefold(): name for name, others in AGENCIES.items() for spelling in (name, *others)}
SPELLINGS = "|".join(sorted((name for key, others in AGENCIES.items() for name in (key, *others)), key=lambda name: (-len(name), name)))
"""Every spelling as one alternative of a pattern, longest first."""


def agency_named(name: str) -> str | None:
    """The agency that goes by a name, in whatever case; None where none does.

    >>> agency_named("the Associated Press"), agency_named("Sund Post")
    ('AP', None)
    """
    folded = name.strip().casefold()
    return _NAMES.get(folded) or _NAMES.get(folded.removeprefix("the "))
