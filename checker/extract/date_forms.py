"""The forms that dates are written in, as patterns over the word classes of `date_words`, the more specific first."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:[lxc]?(?P<weekday>[Ww]),?p?t?-?\(?)?"
_MONTH = r"(?P<month>[Mm])"
_MONTH_2 = r"(?P<month2>[Mm])"
_DAY = r"(?P<day>[DOo])"
_DAY_2 = r"(?P<day2>[DOo])"
_YEAR = r"(?:,?f?i?(?P<year>Y))"
_YEAR_2 = r"(?:,?i?(?P<year2>Y))"
_OTHER_YEAR = r"(?:,?f?i?t?(?P<which_year>[lxcs])(?P<year_unit>U))"
_ANY_YEAR = rf"(?:{_YEAR}|{_OTHER_YEAR})"
_EDGE = r"(?:(?P<edge>[eE])-?(?:i(?:t(?!Y))?)?|(?:t_?)?(?P<side>g)f?(?:t(?![lxcs]))?)"
_TIME = r"(?:,?p?T)?"
_TIME_BEFORE = r"(?:T_?p?)?"
_TO = r"(?:-|rt?)"
_FIRST_OR_LAST = r"t?(?P<number>[oOlL])-?(?P<count>[nD])?-?(?P<unit>[Uq])f"
_PART = r"(?:-?(?P<part>P))?"

_SOURCES: tuple[tuple[str, str], ...] = (
    ("digits", rf"{_WEEKDAY}(?P<digits>I){_TIME}"),
    ("short", rf"{_WEEKDAY}(?P<short>S){_TIME}"),
    # the week that holds a day
    ("week", rf"t?(?P<unit>U)(?:f|y|g){_MONTH}{_DAY}{_YEAR}?"),
    # days to days
    ("days", rf"{_WEEKDAY}{_MONTH}t?{_DAY}{_YEAR}?(?:{_TO}|(?<=K[Mm].)&)(?:W,?)?{_MONTH_2}t?{_DAY_2}f?{_YEAR_2}?"),
    ("days", rf"{_WEEKDAY}t?{_DAY}f?{_MONTH}{_YEAR}?(?:{_TO}|(?<=K.[Mm])&)(?:W,?)?t?{_DAY_2}f?{_MONTH_2}{_YEAR_2}?"),
    ("days", rf"{_MONTH}{_DAY}(?:{_TO}|(?<=K[Mm].)&){_DAY_2}(?!M){_YEAR_2}?"),
    ("days", rf"t?{_DAY}(?:{_TO}|(?<=K[DOo])&|(?<=Kt[DOo])&)t?{_DAY_2}f?{_MONTH}{_YEAR_2}?"),
    ("consecutive", rf"{_MONTH}{_DAY}&{_DAY_2}(?![Mm]){_YEAR_2}?"),
    ("consecutive", rf"{_DAY}&{_DAY_2}f?{_MONTH}{_YEAR_2}?"),
    # one day
    ("day", rf"{_TIME_BEFORE}{_WEEKDAY}{_DAY}-{_MONTH}-(?P<year>Y)"),
    ("day", rf"(?P<year>Y)-{_MONTH}-{_DAY}"),
    ("day", rf"{_TIME_BEFORE}{_WEEKDAY}{_MONTH},?(?:t|-)?{_DAY}(?!-[DN]){_ANY_YEAR}?{_PART}{_TIME}"),
    ("day", rf"{_TIME_BEFORE}{_WEEKDAY}t?{_DAY}f?{_MONTH}{_ANY_YEAR}?{_PART}{_TIME}"),
    ("monthday", r"t?(?P<day>O)f?(?P<which>[lxcs])(?P<unit>U)"),
    ("monthday", r"(?P<weekday>[Ww]),?t?(?P<day2>[Oo])(?![MmUV])"),
    ("monthday", r"(?<=p)t(?P<day>O)(?=[.,]|$)"),
    # first and last parts of a month or a year
    ("portion", rf"{_FIRST_OR_LAST}{_MONTH}{_ANY_YEAR}?"),
    ("portion", rf"{_FIRST_OR_LAST}(?:t?(?P<year>Y)|t?(?P<which_year>[lxcs])(?P<year_unit>U)|t(?P<year_unit_b>U))"),
    # months
    ("months", rf"{_MONTH}{_YEAR}?(?:{_TO}|(?<=K[Mm])&){_MONTH_2}(?!D){_YEAR_2}?"),
    ("month", rf"{_EDGE}?{_MONTH}{_ANY_YEAR}"),
    ("month", rf"{_EDGE}?(?P<which>[lxcs])-?{_MONTH}(?!D)"),
    ("month", rf"{_EDGE}?(?P<month>[Mm])"),
    # quarters and halves
    ("quarter", rf"t?(?P<fiscal>X)?(?P<number>[oOLl])-?(?P<quarter>q)(?:f(?:t(?=[Ye]))?)?(?P<fiscal_b>X)?U?{_ANY_YEAR}"),
    ("quarter", r"t?(?P<fiscal>X)?(?P<number>[oOLlxc])-?(?P<fiscal_b>X)?(?P<quarter>q)(?:ft(?P<unit>U))?"),
    ("quarter", r"(?P<quarter>Q)[-,]?f?(?:(?P<year>[Y])|(?P<fiscal>z))?"),
    ("quarter", r"(?P<year>Y)(?:,|-|')?t?(?:(?P<quarter>Q)|(?P<number>[oO])-?q)"),
    ("half", rf"t?(?P<number>[oO])-?(?P<half>h)ft?(?P<fiscal>X)?U?{_ANY_YEAR}"),
    ("half", r"t?(?P<number>[oO])-?(?P<half>h)ft?(?P<unit>U)"),
    ("half", r"(?P<half>J)[-,]?f?(?P<year>Y)|(?P<year_b>Y)-?(?P<half_b>J)"),
    # fiscal and calendar years
    ("fiscal", r"t?(?P<fiscal>X)U?(?P<year>Y)(?:-(?P<year2>[YND]))?"),
    ("fiscal", r"(?P<year>Y)(?:-(?P<year2>[YND]))?(?P<fiscal>X)U"),
    ("fiscal", r"(?P<short>z)"),
    ("fiscal", rf"{_EDGE}?t?(?P<which>[lxcs])(?P<fiscal>X)U"),
    ("fiscal", rf"{_EDGE}(?P<fiscal>X)U"),
    # seasons
    ("season", rf"{_EDGE}?t?(?P<season>B)(?:f|,)?{_ANY_YEAR}"),
    ("season", rf"{_EDGE}?t?(?P<which>[lxcs])(?P<season>B)"),
    ("season", r"(?<=_)(?P<season>B)(?=_)|(?<=i)t?(?P<season_b>B)(?!f)|t(?P<season_c>B)(?!f)"),
    # weekdays
    ("weekdays", rf"(?P<which>[lxc])?(?P<weekday>[Ww]){_PART}(?:{_TO}|(?<=KW)&)t?(?P<weekday2>[Ww])(?:-?P)?"),
    ("weekday", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?p?)?t?(?P<which>[lxcs])(?P<unit>U)[-']?,?p?(?P<weekday>[Ww]){_PART}{_TIME}"),
    ("weekday", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?p?)?(?P<weekday>W){_PART},?f?t?(?P<which>[lxc])(?P<unit>U)"),
    ("weekday", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?p?)?(?:t?(?P<which>[lxcs])[lx]?)?(?P<weekday>[Ww]){_PART}{_TIME}"),
    # day words and parts of the day
    ("word", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?)?t?(?P<word>R){_PART}{_TIME}"),
    ("part", rf"{_TIME_BEFORE}(?:(?P<edge>[eE])-?)?(?P<which>[lcs])(?P<part>P)"),
    # holidays
    ("holiday", rf"(?P<which>[lxcs])?(?P<holiday>H){_ANY_YEAR}?"),
    # distances
    ("offset", r"A?(?P<vague>\?)f?(?P<unit>[UV])(?P<direction>[aEj])"),
    ("offset", r"(?P<count>[DYNnA])(?:-?(?P<count2>n))?-?(?P<unit>[UV])(?P<direction>[aEj])"),
    ("offset", r"(?P<vague>U)(?P<direction>[aE])"),
    # units of the calendar
    ("same", r"t?s(?P<unit>[Uqk])(?:f?t?(?P<which_year>[lx])(?P<year_unit>U)|A(?P<year_unit_b>U)(?P<direction>[aE]))"),
    ("unit", rf"{_EDGE}?t?(?P<which>[lxcs])-?C?(?P<unit>U)"),
    ("unit", rf"{_EDGE}C?(?P<unit>U)"),
    ("unit", r"t(?P<unit>U)(?P<which>l)(?!U)"),
    ("weekend", r"t(?P<unit>U)"),
    ("this_unit", r"t(?P<unit>U)"),
    ("century", r"(?:t|(?P<edge>e)-?)?(?P<number>[oO])-?(?P<unit>U)"),
    ("decade", r"(?:t?(?P<edge>[e])-?|t?(?P<side>g)ft|t)?(?P<decade>G)"),
    ("decade", r"t(?:(?P<edge>[e])-?)?(?P<decade>Y)(?P<plural>')"),
    # years
    ("years", r"(?P<year>Y)(?:-|r|(?<=KY)&)(?P<year2>Y)"),
    ("years", r"(?P<year>Y)-(?P<year2>[DN])(?!-)"),
    ("yearmonth", r"(?P<year>Y)[-/](?P<month>D)(?!-)"),
    ("year", rf"{_EDGE}?C?U?(?P<year>Y)"),
    ("vague", r"(?P<vague>v)"),
    # distances from a date that another form has taken
    ("distance", r"(?P<count>[DYNnA])-?(?P<unit>U)(?P<direction>[uF])(?=[pt]?#)"),
)
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(source)) for name, source in _SOURCES)
STARTERS = re.compile(r"[MmWwYIGSQJzRHvBqhX]|U|[cls]P|pt?O")
"""A sentence without any of these holds no date."""
