import json
import os

import pytest

from checker.errors import ConfigError
from checker.report import FOLDER, FORMATS, Format, files


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_writes_the_four_files_and_nothing_else(result, tmp_path):
    paths = files.write_all(result, tmp_path / "new" / "folder")
    assert [path.name for path in paths] == list(FOLDER) == ["report.html", "findings.csv", "claims.csv", "results.json"]
    assert names(tmp_path / "new" / "folder") == sorted(FOLDER)
    assert json.loads(paths[3].read_text(encoding="utf-8"))["schema_version"] == "1"


def test_writing_twice_gives_the_same_bytes(result, tmp_path):
    first = [path.read_bytes() for path in files.write_all(result, tmp_path)]
    assert [path.read_bytes() for path in files.write_all(result, tmp_path)] == first


def test_a_folder_in_the_way_leaves_everything_as_it_was(result, tmp_path):
    (tmp_path / "claims.csv").mkdir()
    (tmp_path / "report.html").write_text("old", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"claims\.csv"):
        files.write_all(result, tmp_path)
    assert names(tmp_path) == ["claims.csv", "report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "old"


def test_a_file_where_the_folder_should_be(result, tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be written"):
        files.write_all(result, tmp_path / "out")


@pytest.mark.parametrize("failing", range(4))
def test_failing_at_any_writer_leaves_the_old_set(result, tmp_path, monkeypatch, failing):
    files.write_all(result, tmp_path)
    for path in tmp_path.iterdir():
        path.write_text("old", encoding="utf-8")

    def full_disk(_result, stream):
        stream.write("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(FOLDER, list(FOLDER)[failing], Format("broken", full_disk, "", ""))
    with pytest.raises(ConfigError, match="No space left"):
        files.write_all(result, tmp_path)
    assert {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"old"}
    assert names(tmp_path) == sorted(FOLDER)


def test_nothing_is_on_disk_while_a_report_is_composed(result, tmp_path):
    seen = []

    def writer(_result, stream):
        seen.extend(tmp_path.iterdir())
        stream.write("whole")

    assert files.write_file(result, tmp_path / "report.txt", Format("whole", writer, "", "")).read_text(encoding="utf-8") == "whole"
    assert seen == []


def test_failing_at_the_last_move_puts_the_old_files_back(result, tmp_path, monkeypatch):
    (tmp_path / "report.html").write_text("old", encoding="utf-8")
    replace = type(tmp_path).replace

    def refuse(self, target):
        if os.fspath(target).endswith("results.json"):
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(type(tmp_path), "replace", refuse)
    with pytest.raises(ConfigError, match="Permission denied"):
        files.write_all(result, tmp_path)
    assert names(tmp_path) == ["report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "old"


def test_one_file(result, tmp_path):
    path = files.write_file(result, tmp_path / "a.json", FORMATS["json"])
    assert json.loads(path.read_text(encoding="utf-8"))["tool"]["name"] == "checker"
    with pytest.raises(ConfigError):
        files.write_file(result, tmp_path / "missing" / "a.json", FORMATS["json"])
