"""What is known stays known through every edit that leaves the finding as it was, and through no other."""

from __future__ import annotations

import datetime
import textwrap
from dataclasses import dataclass, replace

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import checker
from checker.gate import Entry, as_lines, entries_in, entry_for, known
from checker.model.finding import Finding, Severity, Verdict

DAY = datetime.date(2025, 3, 5)
ASIDES = ("It rained in the hills.", "Nobody minded.", "The cook had gone home.", "A band played on the quay.")
OTHERS = ("The library of Ombrin lends books on Sundays.", "A cat slept in the hall. Nobody woke it.", "The bakery closed early.")


@dataclass(frozen=True)
class Article:
    """A document as its author sees it: a headline, and paragraphs of sentences."""

    name: str
    headline: str
    paragraphs: tuple[str, ...]
    width: int = 1000

    @property
    def document(self):
        body = "\n\n".join(textwrap.fill(one, self.width, break_on_hyphens=False) for one in self.paragraphs)
        return checker.Document.from_text(f"{self.headline}\n\n{body}\n", id=self.name, published=DAY, publisher=self.headline)


DESK = (
    Article("desk", "Ferry news", (
        "The ferry Santa Rita carried {aboard} passengers from Port Alder to Fenmouth on Tuesday.",
        "Its repair will cost 3 million dollars, the owner Alder Lines said.", "The harbor was calm.")),
    Article("wire", "Harbor notes", (
        "A storm passed.", "On Tuesday the ferry Santa Rita carried 231 passengers from Port Alder to Fenmouth.",
        "The repair of the Santa Rita will cost {cost} million dollars, the owner Alder Lines said.")))


def told(articles, aboard="214", cost="4"):
    """The findings that are no agreements, where the articles tell these numbers."""
    filled = [replace(one, paragraphs=tuple(part.format(aboard=aboard, cost=cost) for part in one.paragraphs)) for one in articles]
    return [one for one in checker.check([article.document for article in filled]).result.findings if one.verdict is Verdict.CONFLICT]


def passengers(findings):
    (found,) = [one for one in findings if any("231" in value for value in one.values)]
    return found


BASELINE = tuple(entry_for(one) for one in told(DESK))
numbers = st.integers(0, 9)


def moved(articles, number):
    """A paragraph at another place of its document."""
    at = number % len(articles)
    parts = list(articles[at].paragraphs)
    part = parts.pop(number % len(parts))
    parts.insert((number * 7) % (len(parts) + 1), part)
    return (*articles[:at], replace(articles[at], paragraphs=tuple(parts)), *articles[at + 1:])


def renamed(articles, number):
    at = number % len(articles)
    return (*articles[:at], replace(articles[at], name=f"{articles[at].name}-{number}"), *articles[at + 1:])


def rewrapped(articles, number):
    return tuple(replace(one, width=40 + 13 * number) for one in articles)


def begun(articles, number):
    """A sentence before a paragraph, in it or as one of its own."""
    at = number % len(articles)
    parts = list(articles[at].paragraphs)
    place, aside = (number * 3) % len(parts), ASIDES[number % len(ASIDES)]
    parts[place:place + 1] = [f"{aside} {parts[place]}"] if number % 2 else [aside, parts[place]]
    return (*articles[:at], replace(articles[at], paragraphs=tuple(parts)), *articles[at + 1:])


def joined(articles, number):
    """A document about something else."""
    return (*articles, Article(f"other-{len(articles)}", f"Town {number}", (OTHERS[number % len(OTHERS)],)))


def turned(articles, number):
    return articles[number % len(articles):] + articles[:number % len(articles)]


edits = st.lists(st.tuples(st.sampled_from((moved, renamed, rewrapped, begun, joined, turned)), numbers), max_size=5)


def edited(changes):
    articles = DESK
    for change, number in changes:
        articles = change(articles, number)
    return articles


def test_the_desk_has_two_conflicts():
    assert len(BASELINE) == 2
    assert passengers(told(DESK)).key


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(edits)
def test_an_edit_that_leaves_the_facts_leaves_them_known(changes):
    held = known(told(edited(changes)), BASELINE)
    assert set(held.by_finding.values()) == set(BASELINE)
    assert held.unused == ()


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(edits, st.sampled_from(("5", "6.5", "12")))
def test_another_fact_that_changes_leaves_a_finding_known(changes, cost):
    findings = told(edited(changes), cost=cost)
    held = known(findings, BASELINE)
    assert passengers(findings).id in held.by_finding
    assert len(held.by_finding) == 1
    assert len(held.unused) == 1


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(edits, st.sampled_from(("215", "2140", "90", "1,800")))
def test_a_number_of_the_finding_that_changes_makes_it_new(changes, aboard):
    findings = told(edited(changes), aboard=aboard)
    assert passengers(findings).id not in known(findings, BASELINE).by_finding


words = st.text(st.characters(codec="utf-8"), max_size=12)
names = st.text("ab0-", min_size=1, max_size=3)
entries = st.builds(Entry, id=names.map("F-{}".format), rule=names, verdict=st.sampled_from(("", "conflict", "disputed")),
                    key=st.lists(words, max_size=3).map(tuple), values=st.lists(words, max_size=3).map(tuple), reason=words)
files = st.lists(entries, max_size=6)


def plain(found):
    return [replace(one, place="") for one in found]


@given(files)
def test_a_file_reads_back_and_is_written_the_same(some):
    text = as_lines(some)
    assert as_lines(entries_in(text, "a.jsonl")) == text
    assert text.splitlines() == sorted(text.splitlines())
    assert plain(entries_in(text, "a.jsonl")) == [{one.id: one for one in some}[name] for name in sorted({one.id for one in some})]


@given(files, files, st.randoms(use_true_random=False))
def test_lines_of_two_branches_in_any_order_are_the_entries_of_both(ours, theirs, random):
    lines = as_lines(ours).splitlines(keepends=True) + as_lines(theirs).splitlines(keepends=True)
    both = entries_in("".join(lines), "a.jsonl")
    random.shuffle(lines)
    assert {one.id for one in both} == {one.id for one in (*ours, *theirs)}
    assert plain(entries_in("".join(lines), "a.jsonl")) == plain(both)


def finding(number, content):
    return Finding(f"F-{number}", "a.b", Verdict.CONFLICT, Severity.ERROR, "", (), (), key=("a.b", content), values=("1", "2"))


@given(st.lists(st.sampled_from("xyz"), max_size=8), st.lists(st.sampled_from("xyz"), max_size=8), st.integers(0, 8))
@example(["x", "x"], ["x"], 0)
@example(["x", "x"], ["x"], 1)
def test_each_entry_is_for_one_finding(contents, entered, apart):
    """`apart` is by how much the numbers in the ids differ: some are known by their ids, the others by what they are about."""
    findings = [finding(number, content) for number, content in enumerate(contents)]
    listed = [Entry(f"F-{number + apart}", "a.b", "conflict", ("a.b", content), ("1", "2")) for number, content in enumerate(entered)]
    held = known(findings, listed)
    used = [entry.id for entry in held.by_finding.values()]
    assert len(used) == len(set(used))
    assert {one.id for one in held.unused} | set(used) == {one.id for one in listed}
    assert len(held.by_finding) <= min(len(findings), len(listed))
