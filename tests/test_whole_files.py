"""Files are put in place all or none."""

from pathlib import Path

import pytest

from checker.whole_files import put


def test_files_are_new_and_nothing_else_is_left(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    put({tmp_path / "a": b"new", tmp_path / "b": b"more"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"new", "b": b"more"}
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt])
def test_a_fault_at_the_second_file_leaves_the_first_as_it_was(tmp_path, monkeypatch, fault):
    (tmp_path / "a").write_bytes(b"old")
    replace = Path.replace

    def failing(self, target):
        if target == tmp_path / "b":
            raise fault
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(fault):
        put({tmp_path / "a": b"new", tmp_path / "b": b"more"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}
