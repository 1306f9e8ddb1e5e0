"""Annotations: what GitHub shows, in its order and under its cap, and nothing that could end a command."""

import dataclasses
import io
from collections import Counter

import pytest

from checker.model.finding import Severity
from checker.model.gate import GateUse
from checker.report import github_annotations


def lines(result):
    stream = io.StringIO()
    github_annotations.write(result, stream)
    return stream.getvalue().splitlines()


def many(result, number, severity=Severity.ERROR):
    """The story with its conflict so many times."""
    first = result.findings[0]
    return dataclasses.replace(result, findings=tuple(
        dataclasses.replace(first, id=f"F-{one:012d}", severity=severity, claims=first.claims[:2]) for one in range(number)))


def test_each_side_is_annotated(result):
    found = lines(result)
    assert len(found) == 3
    assert found[0] == ("::error file=articles/harbor.txt,line=2,endLine=2,col=101,endColumn=104,title=disasters.aboard F-000000000001::"
                        "Passengers of the Santa Rita: Harbor Post says 214 (articles/harbor.txt:2), "
                        "Coastal Wire says 231 (articles/coastal.txt:2), and 1 more")


@pytest.mark.parametrize(("severity", "kind"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")])
def test_severity_gives_the_kind(result, severity, kind):
    assert {line.split(" ")[0] for line in lines(many(result, 2, severity))} == {f"::{kind}"}


@pytest.mark.parametrize(("number", "shown", "more"), [(5, 10, 0), (6, 10, 2), (12, 10, 14)])
def test_the_tenth_of_a_kind_tells_of_the_rest(result, number, shown, more):
    found = lines(many(result, number))
    assert len(found) == shown
    assert [line for line in found[:-1] if "see the summary" in line] == []
    assert found[-1].endswith(f"(and {more} more, see the summary of the job)" if more else "coastal.txt:2)")
    assert len({line.split("title=")[1].split("::")[0] for line in found}) == min(number, 10)


def test_every_kind_has_ten_of_its_own(result):
    errors, notes = many(result, 8), many(result, 8, Severity.NOTE)
    both = dataclasses.replace(result, findings=(*notes.findings, *errors.findings))
    assert [line.split(" ")[0] for line in lines(both)] == ["::error"] * 10 + ["::notice"] * 10


def test_conflict_outside_the_checkout_is_told_without_a_file(result):
    documents = tuple(dataclasses.replace(document, path=None) for document in result.documents)
    (line,) = lines(dataclasses.replace(result, documents=documents))
    assert line.startswith("::error title=disasters.aboard F-000000000001::Passengers")


def test_words_end_no_command_and_open_none(result):
    wild = "50%\r\n::set-output name=a::b, c:d\x07##[error]"
    first = dataclasses.replace(result.findings[0], message=wild)
    documents = (dataclasses.replace(result.documents[0], path="a,b:c%\n.txt"), *result.documents[1:])
    found = lines(dataclasses.replace(result, findings=(first,), documents=documents))
    assert len(found) == 3
    assert found[0].startswith("::error file=a%2Cb%3Ac%25 .txt,line=2,")
    assert "::50%25 :\\:set-output name=a:\\:b, c:d\\u0007#\\#[error]. " in found[0]
    assert all(line.startswith("::error ") for line in found)


def test_without_a_conflict_nothing_is_written(result):
    assert lines(dataclasses.replace(result, findings=result.findings[1:])) == []


def among(result, number, *, changed):
    """So many conflicts of the first two documents, and one of the third with the second; files of `changed` are those of the branch."""
    first = result.findings[0]
    last = dataclasses.replace(first, id="F-last", claims=first.claims[1:])
    return dataclasses.replace(result, findings=(*many(result, number).findings, last), gate=GateUse(changed=changed))


@pytest.mark.parametrize(("changed", "files"), [
    (None, {"harbor": 10}), ((), {"harbor": 10}), (("island",), {"island": 1, "harbor": 9}), (("coastal",), {"coastal": 10}),
    (("coastal", "harbor"), {"harbor": 10})])
def test_changed_files_come_first_under_the_cap(result, changed, files):
    found = lines(among(result, 15, changed=changed))
    shown = [line.split("file=articles/")[1].split(".txt")[0] for line in found]
    assert Counter(shown) == files
    assert list(dict.fromkeys(shown)) == list(files)


def test_what_weighs_more_comes_before_what_has_changed(result):
    heavy = among(result, 3, changed=("island",))
    light = dataclasses.replace(heavy.findings[-1], id="F-light", severity=Severity.WARNING)
    assert [line.split(" ")[0] for line in lines(dataclasses.replace(heavy, findings=(light, *heavy.findings[:3])))] == (
        ["::error"] * 6 + ["::warning"] * 2)


def test_a_side_in_a_changed_file_is_told_before_its_rival(result):
    one = dataclasses.replace(many(result, 1), gate=GateUse(changed=("coastal",)))
    assert [line.split("file=articles/")[1].split(".txt")[0] for line in lines(one)] == ["coastal", "harbor"]
