"""Every pattern that a mention may be read by, with what it looks for, in words for users. `checker extract --why` shows them.

A pattern is named for the kind of claim and the way it was written. An extractor that reads in a new way adds a line here.
"""

from __future__ import annotations

PATTERNS: dict[str, str] = {
    # how many
    "count.bounds": "two bounds that make one range",
    "count.digits": "a number in digits that counts something",
    "count.fraction": "a fraction that stands as a number",
    "count.none": "a word that counts nothing of people or harm: no, none, nobody",
    "count.range": "two numbers that are the ends of a range",
    "count.spread": "a number and how far it may be off on either side",
    "count.vague": "a word for a number that is not told exactly",
    "count.words": "a number in words that counts something",
    # place in an order
    "ordinal.digits": "a number in digits with the ending of an ordinal",
    "ordinal.rank": "a rank: 'number' or 'No.' before a number",
    "ordinal.roman": "a Roman numeral before an event",
    "ordinal.words": "an ordinal in words",
    # money
    "money.bounds": "two bounds that make one range of money",
    "money.compound": "an amount in a currency and its hundredths",
    "money.minor": "an amount in hundredths of a currency",
    "money.name": "a currency's name or code after an amount",
    "money.range": "two amounts of money that are the ends of a range",
    "money.spread": "an amount of money and how far it may be off on either side",
    "money.symbol": "a currency sign before an amount",
    # measures
    "measure.bounds": "two bounds that make one range of a measure",
    "measure.compound": "a measure in two units, such as feet and inches",
    "measure.magnitude": "the magnitude of an earthquake",
    "measure.range": "two numbers with a unit that are the ends of a range",
    "measure.spread": "a measure and how far it may be off on either side",
    "measure.unit": "a unit after a number",
    "measure.unknown": "a number before what looks like a unit and is in no table",
    # shares and changes
    "percent.bounds": "two bounds that make one range of percent",
    "percent.change": "a verb or word that tells a change by a multiple",
    "percent.fraction": "a fraction of a whole",
    "percent.percent": "a percent sign or word after a number",
    "percent.range": "two percentages that are the ends of a range",
    "percent.ratio": "so many in or out of so many",
    "percent.spread": "a percentage and how far it may be off on either side",
    "points.basis": "basis points after a number",
    "points.bounds": "two bounds that make one range of percentage points",
    "points.points": "percentage points after a number",
    "points.range": "two numbers of percentage points that are the ends of a range",
    "points.spread": "percentage points and how far they may be off on either side",
    # stretches of time
    "duration.age": "the age of a person",
    "duration.age-decade": "an age in a word for a decade of life",
    "duration.bounds": "two bounds that make one range of a stretch of time",
    "duration.compound": "a stretch of time in two units",
    "duration.range": "two numbers with a unit of time that are the ends of a range",
    "duration.single": "one unit of time that the words measure with",
    "duration.spread": "a stretch of time and how far it may be off on either side",
    "duration.unit": "a unit of time after a number",
    "duration.vague": "a unit of time in the plural without a number",
    # dates
    "date.ahead": "so long after the day of publication, where the words look ahead",
    "date.century": "a century",
    "date.consecutive": "two days of one month",
    "date.day": "a day of a month, with or without its year",
    "date.days": "a range of days",
    "date.decade": "a decade",
    "date.digits": "a date in digits alone",
    "date.distance": "so long before or after another date of the text",
    "date.ended": "a stretch of time that ends on a day or with a month",
    "date.fiscal": "a fiscal year",
    "date.half": "half of a year",
    "date.holiday": "a holiday, by its name",
    "date.length": "so many days, weeks, months or quarters before or after the day of publication",
    "date.loose": "a word that tells of time and names no days, such as 'annual'",
    "date.month": "a month, with or without its year",
    "date.monthday": "a day of the month whose month is told elsewhere",
    "date.months": "a range of months",
    "date.nth": "a weekday counted within a month",
    "date.offset": "so long before or after the day of publication",
    "date.part": "a part of a day, such as a night",
    "date.portion": "the first or last part of a month or year",
    "date.quarter": "a quarter of a year",
    "date.range": "two dates that are the ends of one stretch of time",
    "date.same": "the same time of another year",
    "date.season": "a season",
    "date.short": "a month and a day in digits",
    "date.starting": "so long from a day on",
    "date.this_unit": "the month or year that the text is in",
    "date.time": "a time of day with its half of the day or its zone, on the day that the text is about",
    "date.unit": "a week, month or year counted from the day of publication",
    "date.vague": "a word for the present or an unstated time",
    "date.week": "the week that holds a day",
    "date.weekday": "a day of the week",
    "date.weekdays": "a range of days of the week",
    "date.weekend": "a weekend",
    "date.word": "today, yesterday, tomorrow or tonight",
    "date.year": "a year",
    "date.yearmonth": "a year and month in digits",
    "date.years": "a range of years",
    # offices
    "role.after": "an office after the name of its holder",
    "role.before": "an office before the name of its holder",
    "role.verb": "a verb that puts a person into an office or out of it",
    "role.who": "who holds an office, in a clause after the name",
    # lists of names
    "set.founders": "a list of names with a word of founding",
    "set.hosts": "a list of names with a word of hosting",
    "set.members": "a list of names with a word of membership",
    "set.names": "three or more names in a row",
    "set.open": "a list of names that leaves room for others",
    "set.shortlist": "a list of names with a word of being chosen from",
    "set.signatories": "a list of names with a word of signing",
    # places
    "place.at": "a place with an event that happens there",
    "place.host": "a place that hosts an event",
    # quotations
    "quote.after": "a quotation after its verb of saying",
    "quote.alone": "a quotation without a speaker near it",
    "quote.around": "a quotation in a sentence whose speaker is told with 'according to'",
    "quote.before": "a quotation before its verb of saying",
}


def pattern_text(pattern: str) -> str:
    """What a pattern looks for; empty where it has no line here."""
    return PATTERNS.get(pattern, "")
