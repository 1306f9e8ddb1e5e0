"""Numbers nobody writes: as long as a page, as large as no thing is, divided by nothing."""

import json

import pytest

LONG = "7" * 5000
ODD_TIMES = (
    f"the {LONG}th meeting", f"on {LONG} May 2024", f"on May {LONG}, 2024", f"{LONG}-{LONG}-{LONG}", f"Q{LONG} 2024", f"at {LONG}:00 pm",
    f"{LONG} years ago", f"in {LONG} days", "9999999 years ago", "in 99999 days", "99999999999 weeks ago", f"aged {LONG}",
    "on 31 February 2024", "on 0 May 2024", "in the year 0", "the 99999999th century", f"the {'X' * 5000} Games",
    f"{LONG} out of {LONG} people", "0 out of 0 people")


@pytest.mark.parametrize("amount", [
    "1e390", "1e400", "9x10^399", "1e-399", "1e999999", f"1e{LONG}", "9" * 40, "1" + "2" * 36, "1" * 28 + ".5", f"{LONG}", f"{LONG}.{LONG}",
    f"3/{LONG}", f"3 {LONG}/4", f"{LONG}½", f"1e390 to {LONG}", "1e300 to 2e300", "at least 1e39", "1/0", "million " * 300,
    "one and " * 300])
def test_every_report_can_hold_it(check, save, place, amount):
    lines = [f"In May 2024 %s {thing} reached Alder.\n\n" for thing in ("people", "tons of rice", "dollars", "percent of the rice")]
    one = save("one.txt", "".join(line % amount for line in lines))
    other = save("other.txt", "".join(line % 4 for line in lines))
    run = check(one, other, "--allow-empty")
    assert run.status in {0, 1}
    for claim in json.loads((place / "out" / "results.json").read_text(encoding="utf-8"))["claims"]:
        assert claim["text"]
        assert {claim["value"].get("low"), claim["value"].get("high")}.isdisjoint({"Infinity", "NaN"})


@pytest.mark.parametrize("day", ["0001-01-01", "2024-05-05", "9999-12-31"])
def test_no_date_and_no_order_breaks_the_calendar(check, save, day):
    one = save("one.txt", "".join(f"The envoys met {words} in Alder, they said, and meet again next year.\n\n" for words in ODD_TIMES))
    manifest = save("sources.yaml", f"sources:\n  - {{path: {one}, published: {day}}}\n")
    assert check(one, "--sources", manifest, "--allow-empty").status in {0, 1}
