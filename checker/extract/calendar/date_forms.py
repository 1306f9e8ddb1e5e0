"""The forms that dates are written in, as patterns over the word classes of `date_words`, the more specific first."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:[lxc]?(?P<weekday>[Ww]),?p?t?-?\(?)?"
_MONTH = r"(?P<month>[Mm])"
_MONTH_2 = r"(?P<month2>[Mm])"
_DAY = r"(?P<day>n-?o|[DOo])"
_DAY_2 = r"(?P<day2>n-?o|[DOo])"
_YEAR = r"(?:,?f?i?(?P<year>Y))"
_YEAR_2 = r"(?:,?i?(?P<year2>Y))"
_OTHER_YEAR = r"(?:,?f?i?t?(?P<which_year>[lxcs])(?P<year_unit>U))"
_ANY_YEAR = rf"(?:{_YEAR}|{_OTHER_YEAR})"
_SIDE = r"(?:t_?)?(?P<side>g)(?:f|-|(?<=tg)|(?<=t_g)|(?<=[ipF]g)(?=[MmY]))(?:t(?![lxcs]))?"
_EDGE = rf"(?:(?P<edge>[eE])-?(?:i(?:t(?!Y))?)?|{_SIDE})"
_TIME = r"(?:,?p?T)?"
_TIME_BEFORE = r"(?:T_?p?|t?(?:e-?)?Pft?)?"
_TO = r"(?:-|rt?)"
_FIRST_OR_LAST = r"t?(?P<number>[oOlL])-?(?P<count>[nD])?-?(?P<unit>[Uq])f"
_PART = r"(?:-?(?P<part>P))?"
_STRETCH = r"t?(?P<fiscal>X)?(?P<number>[oOl])?-?(?P<fiscal_b>X)?(?P<count>[nD])?-?(?P<unit>[Uq])"
_COUNT = r"(?P<count>[DNnA])"

_SOURCES: tuple[tuple[str, str, str], ...] = (
    # a length with its first day, which is a date of its own
    ("starting", "yFj", rf"{_COUNT}-?(?P<unit>U),?(?:yF?|(?P<direction>F))(?=[pt]?[MmWwIDOoHcxR])"),
    ("starting", "j", rf"{_COUNT}-?(?P<unit>U),?(?P<direction>j)"),
    ("digits", "I", rf"{_TIME_BEFORE}{_WEEKDAY}(?P<digits>I){_TIME}"),
    ("consecutive", "S", rf"Sf?{_MONTH}{_YEAR}?"),
    ("consecutive", "S", rf"{_MONTH}S{_YEAR}?"),
    ("short", "S", rf"{_WEEKDAY}(?P<short>S){_TIME}"),
    # the week that holds a day, the stretch that ends on one
    ("week", "Mm", rf"t?(?P<unit>U)(?:f|y|g){_MONTH}{_DAY}{_YEAR}?"),
    ("week", "Mm", rf"t?(?P<unit>U)(?:f|y|g)t?{_DAY}f?{_MONTH}{_YEAR}?"),
    ("ended", "b", rf"{_STRETCH}(?:p|-)?bp?{_MONTH}(?:{_DAY}(?!-D))?{_YEAR}?"),
    ("ended", "b", rf"{_STRETCH}(?:p|-)?bp?t?{_DAY}f?{_MONTH}{_YEAR}?"),
    ("ended", "b", rf"{_STRETCH}bp?(?P<weekday>W)"),
    ("ended", "r", rf"{_STRETCH}r{_MONTH}(?:(?![DOo])|{_DAY}){_YEAR}?"),
    ("ended", "r", rf"{_STRETCH}rt?{_DAY}f?{_MONTH}{_YEAR}?"),
    ("ended", "bg", rf"{_STRETCH}(?:r|bp?)t?(?P<side>g)f{_MONTH}{_YEAR}?"),
    # days to days
    ("days", "Mm", rf"{_WEEKDAY}{_MONTH}t?{_DAY}{_YEAR}?(?:{_TO}|(?<=K[Mm].)&)(?:W,?)?{_MONTH_2}t?{_DAY_2}f?{_YEAR_2}?"),
    ("days", "Mm", rf"{_WEEKDAY}t?{_DAY}f?{_MONTH}{_YEAR}?(?:{_TO}|(?<=K.[Mm])&)(?:W,?)?t?{_DAY_2}f?{_MONTH_2}{_YEAR_2}?"),
    ("days", "Mm", rf"{_MONTH}t?{_DAY}(?:{_TO}|(?<=K[Mm].)&)t?{_DAY_2}(?!M){_YEAR_2}?"),
    ("days", "Mm", rf"t?{_DAY}(?:{_TO}|(?<=K[DOo])&|(?<=Kt[DOo])&)t?{_DAY_2}f?{_MONTH}{_YEAR_2}?"),
    ("consecutive", "Mm", rf"{_MONTH}[DO](?:,t?[DO]){{0,6}},?&t?[DO](?![Mm-]){_YEAR}?"),
    ("consecutive", "Mm", rf"t?[DO](?:,t?[DO]){{0,6}},?&t?[DO]f?{_MONTH}{_YEAR}?"),
    ("consecutive", "Mm", rf"{_MONTH}{_DAY}&{_DAY_2}(?![Mm]){_YEAR_2}?"),
    ("consecutive", "Mm", rf"{_DAY}&{_DAY_2}f?{_MONTH}{_YEAR_2}?"),
    # one day
    ("day", "Mm", rf"{_TIME_BEFORE}{_WEEKDAY}{_DAY}-{_MONTH}-(?P<year>Y)"),
    ("day", "Mm", rf"(?P<year>Y)-{_MONTH}-{_DAY}"),
    ("day", "T", rf"{_WEEKDAY}{_MONTH}{_DAY}T(?P<year>Y)"),
    ("day", "Mm", rf"{_TIME_BEFORE}{_WEEKDAY}{_MONTH},?(?:t|-)?{_DAY}(?!-[DN]){_ANY_YEAR}?{_PART}{_TIME}"),
    ("day", "Mm", rf"{_TIME_BEFORE}{_WEEKDAY}t?{_DAY}f?{_MONTH}{_ANY_YEAR}?{_PART}{_TIME}"),
    ("monthday", "O", r"t?(?P<day>O)f?(?P<which>[lxcs])(?P<unit>U)"),
    ("monthday", "Ww", r"(?P<weekday>[Ww]),?t?(?P<day2>n-?o|[Oo])(?![MmUV])"),
    ("monthday", "W", r"(?P<weekday>W)(?P<day2>D)(?=[.,)?!]|$|T|[FKi]T)"),
    ("monthday", "O", r"(?<=p)t(?P<day>O)(?=[.,;)]|$|p?T|[FK]T)"),
    # first and last parts of a month or a year
    ("nth", "W", rf"t?(?P<number>[oOlL])(?P<weekday>W){_PART}(?:,?T(?:rT)?)?(?:f|i){_MONTH}{_ANY_YEAR}?"),
    ("nth", "W", rf"t?(?P<number>[oOlL])(?P<weekday>W){_PART}(?:,?T(?:rT)?)?[fi]t?(?P<which_year>[lxcs])?(?P<year_unit>U)"),
    ("portion", "oOlL", rf"{_FIRST_OR_LAST}{_MONTH}{_ANY_YEAR}?"),
    ("portion", "oOlL", rf"{_FIRST_OR_LAST}(?:t?(?P<year>Y)|t?(?P<which_year>[lxcs])(?P<year_unit>U)|t(?P<year_unit_b>U))"),
    # months
    ("months", "Mm", rf"{_MONTH}{_YEAR}?(?:{_TO}|(?<=K[Mm])&){_MONTH_2}(?!D){_YEAR_2}?"),
    ("month", "Mm", rf"{_EDGE}?{_MONTH}{_ANY_YEAR}"),
    ("month", "Mm", rf"{_MONTH}-(?P<year>Y)(?!-[DN])"),
    ("month", "Mm", rf"{_EDGE}?(?P<which>[lxcs])-?{_MONTH}(?!D)"),
    ("month", "Mm", rf"{_EDGE}?(?P<month>[Mm])"),
    # quarters and halves
    ("quarter", "q", rf"t?(?P<fiscal>X)?(?P<number>[oOLl])-?(?P<quarter>q)(?:f(?:t(?=[Ye]))?)?(?P<fiscal_b>X)?U?{_ANY_YEAR}"),
    ("quarter", "q", r"t?(?P<fiscal>X)?(?P<number>[oOLlxc])-?(?P<fiscal_b>X)?(?P<quarter>q)(?:ft(?P<unit>U))?"),
    ("quarter", "Q", r"(?P<quarter>Q)[-,]?f?(?:(?P<year>Y)|(?P<fiscal>z))"),
    ("quarter", "qQ", r"(?P<year>Y)(?:,|-|')?t?(?:(?P<quarter>Q)|(?P<number>[oO])-?q)"),
    ("quarter", "Q", r"(?P<quarter>Q)"),
    ("half", "h", rf"t?(?P<number>[oO])-?(?P<half>h)ft?(?P<fiscal>X)?U?{_ANY_YEAR}"),
    ("half", "h", r"t?(?P<number>[oO])-?(?P<half>h)ft?(?P<unit>U)"),
    ("half", "h", r"t?(?P<number>[oO])-?(?P<half>h)(?!f|-)"),
    ("half", "J", r"(?P<half>J)[-,]?f?(?P<year>Y)|(?P<year_b>Y)-?(?P<half_b>J)"),
    # fiscal and calendar years
    ("fiscal", "X", rf"{_EDGE}?t?(?P<fiscal>X)U?(?P<year>Y)(?:-(?P<year2>[YND]))?"),
    ("fiscal", "X", r"(?P<year>Y)(?:-(?P<year2>[YND]))?(?P<fiscal>X)U"),
    ("fiscal", "z", r"(?P<short>z)"),
    ("fiscal", "X", rf"{_EDGE}?t?(?P<which>[lxcs])(?P<fiscal>X)U"),
    ("fiscal", "X", rf"{_EDGE}(?P<fiscal>X)U"),
    # seasons
    ("season", "B", rf"{_EDGE}?t?(?P<season>B)(?:f|,)?{_ANY_YEAR}"),
    ("season", "B", rf"{_EDGE}?t?(?P<which>[lxcs])(?P<season>B)"),
    ("season", "B", r"(?<=_)(?P<season>B)(?=_)|(?<=i)t?(?P<season_b>B)(?!f)|t(?P<season_c>B)(?!f)"),
    # weekdays
    ("weekdays", "Ww", rf"(?P<which>[lxc])?(?P<weekday>[Ww]){_PART}(?:{_TO}|(?<=KW)&)t?(?P<weekday2>[Ww])(?:-?P)?"),
    ("weekday", "Ww",
     rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?p?)?t?(?P<which>[lxcs])(?P<unit>U)[-']?,?p?(?P<weekday>[Ww]){_PART}{_TIME}"),
    ("weekday", "W", r"(?<![lxcst])(?P<weekday>W)(?P<week_on>U)(?=[.,;:)&tirF_]|$)"),
    ("weekday", "W", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?p?)?(?P<weekday>W){_PART},?f?t?(?P<which>[lxc])(?P<unit>U)"),
    ("weekday", "Ww", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?p?)?(?:t?(?:c(?=[lx]))?(?P<which>[lxcs]))?(?P<weekday>[Ww]){_PART}{_TIME}"),
    # day words and parts of the day
    ("word", "R", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?i?)?t?(?P<word>R){_PART}{_TIME}"),
    ("part", "P", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?i?)?(?P<which>[lcs])(?P<part>P)"),
    # holidays
    ("holiday", "H", rf"t?(?P<unit>U)f(?P<holiday>H){_YEAR}?"),
    ("holiday", "H", rf"(?P<which>[lxcs])?(?P<holiday>H){_YEAR}?(?P<unit>U){_YEAR_2}?"),
    ("holiday", "H", rf"(?P<which>[lxcs])?(?P<holiday>H){_ANY_YEAR}?"),
    # the same stretch of another year
    ("same", "s", r"t?s(?P<unit>[Uqk])(?:f?t?(?P<which_year>[lx])(?P<year_unit>U)|,?A(?P<year_unit_b>U)(?P<direction>[aE]))"),
    ("same", "aE", r"t?(?P<year_unit>U)-(?P<direction>[aE])(?P<unit>[Uqk])"),
    # distances
    ("offset", "aEj", r"A?(?P<vague>\?)f?(?P<unit>[UV])(?P<direction>[aEj])"),
    ("offset", "aEj",
     rf"(?<![lxL]){_COUNT}(?P<unit>U),?&?(?P<count3>[DNnA])(?P<unit3>U)(?:,?&?(?P<count4>[DNnA])(?P<unit4>U))?(?P<direction>[aEj])"),
    ("offset", "h", rf"{_COUNT}(?:(?P<unit>U)&A(?P<half>h)|&A(?P<half_b>h)(?P<unit_b>U))(?P<direction>[aEj])"),
    ("offset", "aEj", r"(?P<count>[DYNnA])(?:-?(?P<count2>n))?-?(?P<unit>[UV])(?P<direction>[aEj])"),
    ("offset", "aE", r"(?P<vague>U)(?P<direction>[aE])"),
    ("offset", "u", r"(?:(?P<count>[DNnA])|t)(?P<unit>U)(?P<direction>u)(?=[.,;)]|$)"),
    ("length", "?", r"t?(?P<which>[lx])(?P<count>\?)f?(?P<unit>[Uq])"),
    ("length", "lx", r"t?(?P<which>[lx])-?(?P<count>[nDN])-?(?P<kind>_)?-?(?P<unit>[UVq])"),
    ("length", "lx", r"t?(?P<count>[nDN])(?P<which>[lx])(?P<unit>[UVq])"),
    ("ahead", "i", r"(?<=i)(?P<count>[AnD])-?(?P<unit>[UV])(?!u)"),
    # units of the calendar
    ("unit", "U", r"(?P<unit>U)-?r-?(?P<to>_)"),
    ("unit", "lxcs", rf"{_EDGE}?t?(?:c(?=[lx]))?(?P<which>[lxcs])-?C?(?P<unit>U)"),
    ("unit", "eEg", rf"{_EDGE}C?(?P<unit>U)"),
    ("unit", "g", r"(?P<unit>U)-(?P<side>g)"),
    ("unit", "l", r"t(?P<unit>U)(?P<which>l)(?!U)"),
    ("weekend", "t", r"t(?P<unit>U)"),
    ("this_unit", "t", r"t(?P<unit>U)"),
    ("century", "oO", r"(?:t|(?P<edge>e)-?)?(?P<number>n-?o|[oO])-?(?P<unit>U)"),
    ("decade", "G", rf"(?:t?(?P<edge>[e])-?|{_SIDE}|t)?(?P<decade>G)"),
    ("decade", "'", r"t(?:(?P<edge>[e])-?)?(?P<decade>Y)(?P<plural>')"),
    # years
    ("years", "Y", r"(?P<year>Y)(?:-|r|(?<=KY)&)(?P<year2>Y)"),
    ("years", "Y", r"(?P<year>Y)-(?P<year2>[DN])(?!-)"),
    ("yearmonth", "Y", r"(?P<year>Y)[-/](?P<month>D)(?!-)"),
    ("year", "Y", rf"{_EDGE}?C?U?(?P<year>Y)"),
    ("vague", "v", r"(?P<vague>v)"),
    ("time", "T", r"(?P<time>T)"),
    ("loose", "E", r"(?P<vague>E)"),
    # distances from a date that another form has taken
    ("distance", "uF", r"(?P<count>[DYNnA])-?(?P<unit>U)(?P<direction>[uF])(?=[pt]?#)"),
)
FORMS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (name, frozenset(needs), re.compile(source)) for name, needs, source in _SOURCES)
"""Each form with the classes of which a sentence must hold one."""
STARTERS = re.compile(r"[MmWwYIGSQJzRHvBqhXTjUa]|[cls]P|pt?O|E_|i[AnD]V")
"""A sentence without any of these holds no date."""
OPEN = frozenset({"date.length", "date.ahead", "date.loose", "date.starting", "duration.rate"})
"""Patterns whose words stay open to the extractors that follow: they hold a length of time, or no value at all."""
