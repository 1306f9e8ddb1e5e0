"""Decisions on disk: what is saved is read back the same, files by hand are read strictly, and nothing leads out of the folder."""

import dataclasses
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.errors import DecisionError
from checker.model.decision import Decision, State
from checker.review import load, save, save_all, withdraw
from checker.review.reading import from_yaml
from checker.review.written import as_yaml

NAME = "F-0123456789ab"
PLAIN = Decision(NAME, ("diplomacy.meeting-count", "a=lena frey", ""), ("40 40  exact ", "44 44  exact "), State.CONFIRMED)
WHOLE = dataclasses.replace(PLAIN, side="40", note="The court record says 44.\nSo does the\n\nclerk.", evidence="https://court.example/44#p2",
                            by="Kim Vale", at="2026-11-20", verdict="conflict", told=("44", "40"))
TRAPS = ["no", "null", "~", "1e3", "0777", "1:30", "2026-11-20", "- item", "key: value", "# none", "<<", "*alias", "&anchor", "!tag",
         "| block", "'", '"', "\\", "\\n", " ", " lead", "trail ", "\n", "\n\n", "a\n", "\na", "a\n b", "a\n\tb", "a\r\nb", "tab\there",
         "\0", "\x1b[31m", "\u202eevil", "\u2028", "\x85", "\ufeff", "\ufffe", "\U000e0041", "\U0001f600", "{a}", "[a]", "%", "@", "`",
         "---", "...", "<<<<<<< mine", "a\n<<<<<<< mine"]
words = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(TRAPS)


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def written(folder, text, name=f"{NAME}.yml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_decision_is_easy_to_read(tmp_path):
    path = save(WHOLE, tmp_path / "decisions")
    assert path == tmp_path / "decisions" / f"{NAME}.yml"
    assert path.read_text(encoding="utf-8") == """\
finding: F-0123456789ab
state: confirmed
side: "40"
note: |-
  The court record says 44.
  So does the

  clerk.
evidence: "https://court.example/44#p2"
by: "Kim Vale"
at: 2026-11-20
verdict: conflict
told:
  - "44"
  - "40"
rule: diplomacy.meeting-count
about:
  - "a=lena frey"
  - ""
values:
  - "40 40  exact "
  - "44 44  exact "
"""


@pytest.mark.parametrize("decision", [PLAIN, WHOLE])
def test_what_is_saved_is_read_back(tmp_path, decision):
    path = save(decision, tmp_path)
    assert load(tmp_path) == (dataclasses.replace(decision, path=str(path)),)
    before = content(tmp_path)
    save(load(tmp_path)[0], tmp_path)
    assert content(tmp_path) == before


@given(words, words, st.lists(words, max_size=3), words)
@example("no", "a\n\nb", ["", " "], "null")
def test_any_words_are_read_back(side, note, values, about):
    decision = Decision(NAME, ("generic.count", about), tuple(values), State.FALSE_ALARM, side, note, note, side, told=tuple(values))
    assert from_yaml(as_yaml(decision), "", NAME) == decision


@pytest.mark.parametrize("trap", TRAPS)
def test_words_that_yaml_trips_over_are_read_back(tmp_path, trap):
    decision = dataclasses.replace(PLAIN, note=trap, side=trap, by=trap, values=(trap,), key=("generic.count", trap))
    path = save(decision, tmp_path)
    assert load(tmp_path) == (dataclasses.replace(decision, path=str(path)),)
    assert not [char for char in path.read_text(encoding="utf-8") if char in "\0\x1b\u202e\u2028\x85\ufeff\ufffe"]


def test_a_missing_folder_holds_no_decision(tmp_path):
    assert load(tmp_path / "none") == ()


def test_other_files_are_passed_over(tmp_path):
    written(tmp_path, "Decisions of the desk.", "README.md")
    written(tmp_path, "no yaml: [", ".hidden.yml")
    assert load(tmp_path) == ()


def test_a_second_decision_takes_the_place_of_the_first(tmp_path):
    save(PLAIN, tmp_path)
    save(WHOLE, tmp_path)
    assert [one.note for one in load(tmp_path)] == [WHOLE.note]
    assert [path.name for path in tmp_path.iterdir()] == [f"{NAME}.yml"]


def test_a_decision_is_withdrawn_once(tmp_path):
    save(PLAIN, tmp_path)
    assert [withdraw(NAME, tmp_path), withdraw(NAME, tmp_path)] == [True, False]
    assert load(tmp_path) == ()


HEAD = f"finding: {NAME}\nrule: generic.count\n"


@pytest.mark.parametrize(("text", "told"), [
    ("", ":1:1: a decision was expected"),
    ("- a\n", ":1:1: a decision was expected"),
    (HEAD, ":1:1: 'state' is missing"),
    (HEAD + "state:\n", ":3:7: 'state' is missing"),
    (HEAD + "state: confrimed\n", ":3:8: unknown state 'confrimed' (did you mean 'confirmed'?)"),
    (HEAD + "state: confirmed\nstat: x\n", ":4:1: unknown key 'stat' in the decision (did you mean 'state'?)"),
    (HEAD + "state: confirmed\nstate: outdated\n", ":4:1: the key 'state' a second time"),
    (HEAD + "state: confirmed\nat: 20 November\n", ":4:5: '20 November' is no day"),
    (HEAD + "state: confirmed\nat: 2026-13-40\n", ":4:5: '2026-13-40' is no day"),
    (HEAD + "state: confirmed\nverdict: clash\n", ":4:10: unknown verdict 'clash'"),
    (HEAD + "state: confirmed\nvalues: 44\n", ":4:9: expected a list for 'values'"),
    (HEAD + "state: confirmed\nnote: [a]\n", ":4:7: expected text"),
    (HEAD + "state: confirmed\nvalues: [[a]]\n", ":4:10: expected text"),
    (HEAD + "state: confirmed\nnote: &a b\n", ":4:7: an anchor"),
    (HEAD + "state: confirmed\n--- \na: b\n", "a second document"),
    (HEAD + "<<<<<<< HEAD\nstate: confirmed\n", ":3:1: a merge that nobody has finished"),
    ("finding: F-00000000000a\nrule: generic.count\nstate: outdated\n",
     f":1:10: the decision is on F-00000000000a, and its file is named for {NAME}"),
    ("finding: ../evil\nrule: generic.count\nstate: outdated\n", ":1:10: '../evil' is no id of a finding"),
])
def test_a_wrong_file_is_told_with_its_place(tmp_path, text, told):
    written(tmp_path, text)
    with pytest.raises(DecisionError) as caught:
        load(tmp_path)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path}/{NAME}.yml:")


@pytest.mark.parametrize(("text", "field", "wanted"), [
    ("side: 44", "side", "44"), ("note: no", "note", "no"), ("by: null", "by", "null"), ("note: 1e3", "note", "1e3"), ("note:", "note", ""),
    ("at: 2026-11-20", "at", "2026-11-20"), ("values: [44, 1:30]", "values", ("44", "1:30")), ("note: |\n  a\n  b\n", "note", "a\nb\n")])
def test_a_file_of_ones_own_hand_is_read_as_it_is_spelled(tmp_path, text, field, wanted):
    written(tmp_path, f"{HEAD}state: outdated\n{text}\n")
    assert getattr(load(tmp_path)[0], field) == wanted


@pytest.mark.parametrize(("name", "told"), [
    ("first.yml", "no name for a decision"), ("F-0123.yml", "no name for a decision"), ("F-0123456789AB.yml", "no name for a decision"),
    (f"{NAME}.yaml", "decisions end in .yml")])
def test_a_file_is_named_for_its_finding(tmp_path, name, told):
    written(tmp_path, HEAD + "state: outdated\n", name)
    with pytest.raises(DecisionError, match=told):
        load(tmp_path)


def test_two_files_for_one_finding_are_refused(tmp_path):
    for suffix in ("yml", "yaml"):
        written(tmp_path, HEAD + "state: outdated\n", f"{NAME}.{suffix}")
    with pytest.raises(DecisionError, match="two files for F-0123456789ab"):
        load(tmp_path)


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path):
    (tmp_path / f"{NAME}.yml").write_bytes(HEAD.encode() + b"note: \xff\n")
    with pytest.raises(DecisionError, match=r"\.yml:3: not UTF-8 text"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["../F-0123456789ab", "F-0123456789ab/../x", "", "F-", "F-0123456789ab\0", "F-0123456789ab\n", "/etc"])
def test_nothing_is_written_or_deleted_outside_the_folder(tmp_path, name):
    folder = tmp_path / "decisions"
    with pytest.raises(DecisionError, match="is no id of a finding"):
        save(dataclasses.replace(PLAIN, finding=name), folder)
    with pytest.raises(DecisionError, match="is no id of a finding"):
        withdraw(name, folder)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("deed", [load, lambda folder: save(PLAIN, folder), lambda folder: withdraw(NAME, folder)])
def test_a_link_out_of_the_folder_is_refused(tmp_path, deed):
    target = tmp_path / "elsewhere.yml"
    target.write_text(HEAD + "state: outdated\n", encoding="utf-8")
    folder = tmp_path / "decisions"
    folder.mkdir()
    (folder / f"{NAME}.yml").symlink_to(target)
    with pytest.raises(DecisionError, match="leads out of the folder"):
        deed(folder)
    assert target.read_text(encoding="utf-8") == HEAD + "state: outdated\n"


@pytest.mark.parametrize("change", [{"note": "a" * 20_001}, {"side": "\ud800"}, {"key": ()}, {"key": ("",)}, {"at": "today"}])
def test_what_cannot_be_kept_is_refused_before_anything_is_written(tmp_path, change):
    with pytest.raises(DecisionError):
        save(dataclasses.replace(PLAIN, **change), tmp_path / "decisions")
    assert list(tmp_path.iterdir()) == []


def test_a_save_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    save(PLAIN, tmp_path)
    before = content(tmp_path)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DecisionError, match="cannot be written: No space left on device"):
        save(WHOLE, tmp_path)
    assert content(tmp_path) == before


@pytest.mark.parametrize("fails_at", [1, 2, 3])
@pytest.mark.parametrize(("error", "told"), [(OSError(5, "Input/output error"), DecisionError), (KeyboardInterrupt(), KeyboardInterrupt)])
def test_several_are_saved_all_or_none(tmp_path, monkeypatch, fails_at, error, told):
    save(dataclasses.replace(PLAIN, finding="F-00000000000b"), tmp_path)
    before, replaced = content(tmp_path), Path.replace
    calls = []

    def failing(self, target):
        calls.append(target)
        if len(calls) == fails_at:
            raise error
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(told, match=error.args[-1] if error.args else None):
        save_all([dataclasses.replace(WHOLE, finding=f"F-00000000000{letter}") for letter in "abc"], tmp_path)
    assert content(tmp_path) == before


def test_a_file_in_place_of_the_folder_is_told(tmp_path):
    place = tmp_path / "decisions"
    place.write_text("", encoding="utf-8")
    with pytest.raises(DecisionError, match="no folder of decisions"):
        load(place)
    with pytest.raises(DecisionError, match="cannot be written"):
        save(PLAIN, place)
