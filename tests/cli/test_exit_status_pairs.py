"""The exit status where several things hold at once: what became of the conflict, across how the run was asked and what else went wrong."""

import os
import subprocess

import pytest

ARTICLES = ("one.txt", "other.txt", "same.txt")
MANIFEST = ("--sources", "sources.yaml")
WAIVE = '[[waive]]\nmatch = "{}"\nrule = "{}"\nreason = "two counts"\nowner = "desk"\nuntil = {}\n'
DAY = ("--as-of", "2026-11-20")
KNOWN = ("--baseline", "checker-baseline.jsonl")


class Desk:
    """The articles, and what can be done to the conflict among them."""

    def __init__(self, articles, checker, decide):
        self.articles, self.checker, self.decide = articles, checker, decide

    def write(self, number):
        path = self.articles / "other.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("231", number), encoding="utf-8")

    def baseline(self):
        assert self.checker("baseline", "create", *ARTICLES, *MANIFEST).status == 0

    def waive(self, *waivers):
        (self.articles / "checker.toml").write_text("\n".join(WAIVE.format(*one) for one in waivers), encoding="utf-8")

    def commit(self):
        for words in (("init", "-q"), ("add", "."), ("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "all")):
            subprocess.run(["git", *words], cwd=self.articles, check=True, capture_output=True,  # noqa: S607 - as on a user's machine
                           env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull})


def clean(desk):
    desk.write("214")


def conflict(_desk):
    pass


def decided(desk):
    desk.decide(*ARTICLES, *MANIFEST)


def reporting(desk):
    desk.decide(*ARTICLES, *MANIFEST, state="needs-reporting")


def reopened(desk):
    decided(desk)
    desk.write("240")


def baselined(desk):
    desk.baseline()
    return KNOWN


def outgrown(desk):
    """In the baseline with another number."""
    desk.baseline()
    desk.write("240")
    return KNOWN


def mended(desk):
    """In the baseline, and mended since."""
    desk.baseline()
    desk.write("214")
    return KNOWN


def waived(desk):
    desk.waive(("other.txt", "generic", "2026-12-31"))
    return DAY


def expired(desk):
    desk.waive(("other.txt", "generic", "2026-01-31"))
    return DAY


def waived_for_nothing(desk):
    desk.write("214")
    desk.waive(("other.txt", "elections", "2026-12-31"))
    return DAY


def waived_and_expired(desk):
    desk.waive(("other.txt", "generic", "2026-01-31"), ("one.txt", "generic.count", "2026-12-31"))
    return DAY


def baselined_and_expired(desk):
    desk.baseline()
    return (*KNOWN, *expired(desk))


def decided_and_baselined(desk):
    desk.baseline()
    decided(desk)
    return KNOWN


def decided_and_expired(desk):
    decided(desk)
    return expired(desk)


def light(desk):
    (desk.articles / "checker.toml").write_text('[severity]\n"generic.count" = "note"\n', encoding="utf-8")


def light_and_low(desk):
    light(desk)
    return ("--fail-on", "note")


def unchanged(desk):
    desk.commit()
    return ("--changed",)


def changed_elsewhere(desk):
    desk.commit()
    (desk.articles / "apart.txt").write_text("It rained in the hills again.\n", encoding="utf-8")
    return ("--changed",)


def changed(desk):
    desk.commit()
    desk.write("240")
    return ("--changed",)


def known_and_changed(desk):
    desk.baseline()
    desk.commit()
    desk.write("240")
    return ("--changed", *KNOWN)


def nothing_selected(_desk):
    return ("--ignore", "generic")


def nothing_compared(desk):
    for name in ARTICLES:
        (desk.articles / name).write_text("It rained in the hills, and nobody minded.\n", encoding="utf-8")


def bad_rule(desk):
    (desk.articles / "rules").mkdir()
    (desk.articles / "rules/bad.yml").write_text("id: [\n", encoding="utf-8")
    return ("--rules", "rules")


def bad_setting(desk):
    (desk.articles / "checker.toml").write_text("fail_on = 1\n", encoding="utf-8")


def bad_baseline(desk):
    (desk.articles / "checker-baseline.jsonl").write_text("{\n", encoding="utf-8")
    return KNOWN


def partly_read(desk):
    (desk.articles / "other.txt").write_bytes((desk.articles / "other.txt").read_bytes() + b"\n\xff\xc3\n" + "café ".encode() * 40)


ASKED = {"plain": (), "strict": ("--strict",), "zero": ("--exit-zero",), "never": ("--fail-on", "never"), "unreadable": ("gone.txt",),
         "never, unreadable": ("--fail-on", "never", "gone.txt"), "strict, zero": ("--strict", "--exit-zero"),
         "allowed": ("--allow-empty", "--allow-partial"), "allowed, strict": ("--allow-empty", "--allow-partial", "--strict")}
#          plain, strict, zero, never, unreadable, never + unreadable, strict + zero, allowed, allowed + strict
PASSES = (0, 0, 0, 0, 2, 2, 0, 0, 0)
FAILS = (1, 1, 0, 0, 2, 2, 0, 1, 1)
PASSES_LOOSELY = (0, 2, 0, 0, 2, 2, 2, 0, 2)
FAILS_LOOSELY = (1, 2, 0, 0, 2, 2, 2, 1, 2)
EMPTY = (2, 2, 2, 2, 2, 2, 2, 0, 0)
CUT = (2, 2, 2, 2, 2, 2, 2, 1, 1)
NOT_DONE = (2,) * 9
STATUSES = {
    clean: PASSES, conflict: FAILS, decided: PASSES, reporting: FAILS, reopened: FAILS, baselined: PASSES, outgrown: FAILS, mended: PASSES,
    waived: PASSES, expired: FAILS_LOOSELY, waived_for_nothing: PASSES_LOOSELY, waived_and_expired: PASSES_LOOSELY,
    baselined_and_expired: PASSES_LOOSELY, decided_and_baselined: PASSES, decided_and_expired: PASSES_LOOSELY, light: PASSES,
    light_and_low: FAILS, unchanged: PASSES, changed_elsewhere: PASSES, changed: FAILS, known_and_changed: FAILS, nothing_selected: EMPTY,
    nothing_compared: EMPTY, bad_rule: NOT_DONE, bad_setting: NOT_DONE, bad_baseline: NOT_DONE, partly_read: CUT}


@pytest.mark.parametrize("state", STATUSES, ids=lambda state: state.__name__)
def test_status(articles, checker, decide, state):
    checker("doctor")  # from here on in the folder of the articles
    words = state(Desk(articles, checker, decide)) or ()
    ended = {name: checker("check", *ARTICLES, *MANIFEST, *words, *asked) for name, asked in ASKED.items()}
    assert {name: run.status for name, run in ended.items()} == dict(zip(ASKED, STATUSES[state], strict=True))
    assert not [run.err for run in ended.values() if "internal error" in run.err]
    assert all("checker: " in run.err for run in ended.values() if run.status == 2)  # it says why
