import dataclasses
import io

import pytest

from checker.model.finding import Verdict
from checker.model.support import OneOrigin
from checker.report import console
from checker.report.evidence import scope_line


class Terminal(io.StringIO):
    def isatty(self):
        return True


def written(result, stream=None):
    stream = stream or io.StringIO()
    console.write(result, stream)
    return stream.getvalue()


def test_coverage_comes_first_then_verdicts_then_conflicts(result):
    lines = written(result).splitlines()
    assert lines[:5] == ["3 of 4 documents read", "- articles/broken.txt: skipped, the file is empty", "- articles/island.txt: undated",
                         "18 mentions, 14 claims, 9 compared", "not compared: unit not known 4, no partner 3, furniture 1"]
    assert lines[5] == "1 of 5 rules matched nothing"
    assert lines[7] == "1 conflict  1 disputed  1 uncertain  1 changed  1 scope-differs  1 compatible  1 agree"
    assert lines[9] == "CONFLICT F-000000000001  error  disasters.aboard  3 articles, 3 outlets, 3 origins"
    assert "      The coast guard said [214] passengers had been on board." in lines
    assert lines[-1] == "  why: 214 and 231 cannot both be true."


def one_origin(result, verdict, *names):
    """The result with documents of one origin, as the finding of a verdict tells it."""
    group = OneOrigin(tuple(names), ("near-copies of one text",))
    found = tuple(dataclasses.replace(one, claim_origins=tuple((claim.id, "x" if claim.document in names else claim.document)
                                                               for claim in one.claims),
                                      sources=("Sources: as it may be.", "One origin: those two."))
                  if one.verdict is verdict else one for one in result.findings)
    return dataclasses.replace(result, findings=found, one_origins=(group,))


def test_one_origin_is_told_of_documents_values_and_conflicts(result):
    lines = written(one_origin(result, Verdict.CONFLICT, "harbor", "island")).splitlines()
    assert "- one origin: Harbor Post and Island Radio (near-copies of one text)" in lines
    assert "CONFLICT F-000000000001  error  disasters.aboard  3 articles, 3 outlets, 2 origins" in lines
    assert "    214  2 articles, 2 outlets, 1 origin" in lines
    assert "    231  1 article" in lines
    assert "  One origin: those two." in lines
    assert not any("Sources" in line for line in lines)


def test_agreements_within_one_origin_are_counted(result):
    said = "1 of the agreements is within one origin: nothing bears it out"
    assert said not in written(result)
    assert said in written(one_origin(result, Verdict.AGREE, "harbor", "island")).splitlines()


def test_the_same_words_are_shown_once_with_all_who_print_them(result):
    copy = dataclasses.replace(result.documents[0], id="copy", publisher="Echo", path="articles/copy.txt")
    first = result.findings[0]
    claims = (*first.claims, dataclasses.replace(first.claims[0], id="copy:1", document="copy"))
    text = written(dataclasses.replace(result, documents=(*result.documents, copy), findings=(dataclasses.replace(first, claims=claims),)))
    assert text.count("The coast guard said [214] passengers had been on board.") == 1
    assert "articles/copy.txt:" in text


def test_nothing_found_is_said(result):
    text = written(dataclasses.replace(result, findings=()))
    assert "no findings" in text
    assert "not a sign that the documents agree" in " ".join(text.split())


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_escape_byte_where_colors_are_off(result, monkeypatch, name, value):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" in written(result, Terminal())
    monkeypatch.setenv(name, value)
    assert "\x1b" not in written(result, Terminal())


def test_no_escape_byte_in_a_pipe_even_if_forced(result, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in written(result)


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(result, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    assert max(map(len, written(result, Terminal()).splitlines())) <= columns


def test_words_of_a_document_steer_nothing(result):
    hostile = "[bold]x[/bold] \x1b]0;title\x07 :smile:\n::error::stop\u202e"
    first = dataclasses.replace(result.findings[0], message=hostile, reasons=(hostile,))
    text = written(dataclasses.replace(result, findings=(first,)))
    assert "[bold]x[/bold] \\u001b]0;title\\u0007 :smile: :\\:error:\\:stop\\u202e" in text
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert not set("\x1b\x07\u202e") & set(text)


def test_scope_line(result):
    assert scope_line(result) == ("4 documents (1 undated), 5 rules, 18 mentions, 14 claims: "
                                  "1 conflict, 1 disputed, 1 uncertain, 1 changed, 1 scope-differs, 1 compatible, 1 agree")


def test_many_undated_documents_are_counted(result):
    one = result.documents[0]
    many = tuple(dataclasses.replace(one, id=f"d{number:02}", path=f"d{number:02}.txt", published=None) for number in range(30))
    lines = written(dataclasses.replace(result, documents=(*result.documents, *many))).splitlines()
    assert sum(line.endswith(": undated") for line in lines) == 8
    assert "- 23 more undated" in lines


def test_many_places_of_one_sentence_are_counted(result):
    conflict = next(one for one in result.findings if one.verdict is Verdict.CONFLICT)
    claim = conflict.claims[0]
    document = next(one for one in result.documents if one.id == claim.document)
    copies = [f"copy{number}" for number in range(10)]
    wide = dataclasses.replace(conflict, claims=(*conflict.claims, *(dataclasses.replace(claim, document=name) for name in copies)))
    text = written(dataclasses.replace(result, findings=(wide,), documents=(
        *result.documents, *(dataclasses.replace(document, id=name, path=f"{name}.txt") for name in copies))))
    assert text.count("copy") == 5
    assert "      and 5 more places" in text.splitlines()
