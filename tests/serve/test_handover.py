"""The page that hands a link to the browser: in a folder of nobody else, away from what people keep, and gone afterwards."""

from __future__ import annotations

import stat
import tempfile

import pytest

from checker.serve.handover import handed_over

LINK = "http://127.0.0.1:8700/enter/0a1b2c"


@pytest.fixture
def places(tmp_path, monkeypatch):
    """A folder to work in, one for the time that somebody is logged in, and one for temporary files."""
    found = {name: tmp_path / name for name in ("work", "login", "temporary")}
    for folder in found.values():
        folder.mkdir(mode=0o700)
    monkeypatch.chdir(found["work"])
    monkeypatch.setattr(tempfile, "tempdir", str(found["temporary"]))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(found["login"]))
    return found


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_only_its_owner_can_read_the_page_and_nothing_is_left(places):
    with handed_over(LINK) as page:
        assert (mode(page.parent), mode(page)) == (0o700, 0o600)
        assert page.parent.parent == places["login"]
        assert LINK in page.read_text(encoding="utf-8")
        assert [*places["work"].iterdir()] == []
    assert [path for folder in places.values() for path in folder.iterdir()] == []


@pytest.mark.parametrize("named", [None, "", "login", "missing", "open", "work/file"])
def test_where_no_folder_is_for_the_login_it_lies_among_temporary_files(places, monkeypatch, tmp_path, named):
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)
    (places["work"] / "login").mkdir(mode=0o700)
    (tmp_path / "work/file").touch(mode=0o600)
    if named is None:
        monkeypatch.delenv("XDG_RUNTIME_DIR")
    else:  # a path that does not begin at the root is none, says the specification
        monkeypatch.setenv("XDG_RUNTIME_DIR", named if named in {"", "login"} else str(tmp_path / named))
    with handed_over(LINK) as page:
        assert page.parent.parent == places["temporary"]
        assert (mode(page.parent), mode(page)) == (0o700, 0o600)


def test_a_folder_that_cannot_be_written_to_is_passed_over(places, monkeypatch):
    made = tempfile.mkdtemp

    def full(*, prefix, dir=None):  # noqa: A002 - the name is Python's
        if dir == places["login"]:
            raise OSError("no space left")
        return made(prefix=prefix, dir=dir)

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    with handed_over(LINK) as page:
        assert page.parent.parent == places["temporary"]
