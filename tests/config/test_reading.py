"""Which settings hold, who said them, and what is refused."""

import datetime

import pytest

from checker.config import KEYS, Origin, read, source_paths
from checker.errors import ConfigError
from checker.model.finding import Severity


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A repository with a folder in a folder, which is the current one."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "desk" / "city").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "desk" / "city")
    return tmp_path


def test_nothing_said_gives_what_is_built_in():
    config = read(folder=None)
    assert config.path is None
    assert [one.value for one in config.settings] == [key.default for key in KEYS.values()]
    assert {one.origin for one in config.settings} == {Origin.BUILT_IN}


def test_the_nearest_file_wins_whole(house):
    (house / "checker.toml").write_text('fail-on = "error"\nallow-empty = true\n', encoding="utf-8")
    assert read().text("fail-on") == "error"
    assert read().path == "../../checker.toml"
    (house / "desk" / "pyproject.toml").write_text('[tool.checker]\nfail-on = "note"\n', encoding="utf-8")
    assert read().text("fail-on") == "note"
    assert read().path == "../pyproject.toml"
    assert not read().flag("allow-empty")


def test_a_pyproject_of_other_tools_is_passed_over(house):
    (house / "desk" / "city" / "pyproject.toml").write_text('[tool.other]\nx = 1\n[project]\nname = "city"\n', encoding="utf-8")
    (house / "checker.toml").write_text('fail-on = "error"\n', encoding="utf-8")
    assert read().path == "../../checker.toml"


def test_nothing_above_the_repository_counts(house):
    (house / "desk" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")  # as in a worktree
    (house / "checker.toml").write_text('fail-on = "error"\n', encoding="utf-8")
    assert read().path is None


def test_outside_a_repository_the_folder_itself_counts_alone(house):
    (house / ".git").rmdir()
    (house / "desk" / "checker.toml").write_text('fail-on = "error"\n', encoding="utf-8")
    assert read().path is None
    assert read(folder=house / "desk").path == "checker.toml"


def test_two_files_in_one_folder_are_refused_by_name(house):
    (house / "checker.toml").write_text("", encoding="utf-8")
    (house / "pyproject.toml").write_text("[tool.checker]\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read()
    assert "../../checker.toml" in str(caught.value)
    assert "../../pyproject.toml" in str(caught.value)


def test_the_command_line_outweighs_the_environment_and_that_the_file(house):
    (house / "desk" / "city" / "checker.toml").write_text(
        'fail-on = "error"\nmanifest = "a.yaml"\nallow-empty = true\nrules = ["mine", "../more"]\n', encoding="utf-8")
    environment = {"CHECKER_MANIFEST": "b.yaml", "CHECKER_ALLOW_EMPTY": "no", "CHECKER_FAIL_ON": "note", "CHECKER_RATES": ""}
    config = read({"fail-on": "never", "manifest": None, "rules": None}, environment)
    assert [(config.setting(name).value, config.setting(name).origin, config.setting(name).place)
            for name in ("fail-on", "manifest", "allow-empty", "rules", "rates")] == [
        ("never", Origin.COMMAND_LINE, "--fail-on"), ("b.yaml", Origin.ENVIRONMENT, "CHECKER_MANIFEST"),
        (False, Origin.ENVIRONMENT, "CHECKER_ALLOW_EMPTY"), (("mine", "../more"), Origin.FILE, "checker.toml:4:1"),
        (None, Origin.BUILT_IN, "")]


def test_paths_start_from_the_folder_of_the_file(house):
    (house / "checker.toml").write_text('manifest = "sources.yaml"\nrules = ["rules/"]\nsources = ["a/*.txt"]\nout = "/srv/x"\n'
                                        'formats = ["html:page.html", "text", "json:-"]\n', encoding="utf-8")
    config = read(environment={"CHECKER_RATES": "rates.yaml"})
    assert config.text("manifest") == "../../sources.yaml"
    assert config.texts("rules") == ("../../rules/",)
    assert config.texts("sources") == ("../../a/*.txt",)
    assert config.text("out") == "/srv/x"
    assert config.texts("formats") == ("html:../../page.html", "text", "json:-")
    assert config.text("rates") == "rates.yaml"


@pytest.mark.parametrize(("text", "told"), [
    ('fail_on = "error"\n', "checker.toml:1:1: unknown key 'fail_on' (did you mean 'fail-on'?)"),
    ('\n  manifets = "a"\n', "checker.toml:2:3: unknown key 'manifets' (did you mean 'manifest'?)"),
    ("[xyzzy]\na = 1\n", "checker.toml:1:1: unknown key 'xyzzy' (known: "),
    ("manifest = 3\n", "checker.toml:1:12: 'manifest' is a path, and this is a number (write manifest = "),
    ("allow-empty = 'yes'\n", "checker.toml:1:15: 'allow-empty' is true or false, and this is a text (write allow-empty = true)"),
    ('rules = "mine"\n', "checker.toml:1:9: 'rules' is a list of paths, and this is a text (write rules = "),
    ("sources = ['a',\n  2]\n", "checker.toml:2:3: 'sources' is a list of paths or patterns, and this is a number"),
    ("manifest = ' '\n", "checker.toml:1:12: 'manifest' says nothing"),
    ("out = 1979-05-27\n", "checker.toml:1:7: 'out' is a path, and this is a day"),
    ("a = \n", "checker.toml:1:5: not valid TOML: "), ("a = '''", "not valid TOML: "), ("a = 1\na = 2\n", "not valid TOML: "),
    ("severity = 3\n", "checker.toml:1:12: 'severity' is a table"),
    ("[severity]\ncourts = 'loud'\n", "checker.toml:2:10: the severity of 'courts' is 'loud' (known: error, note, off, warning)"),
    ("[severity]\n'courts.years' = 'eror'\n", "checker.toml:2:18: the severity of 'courts.years' is 'eror' (did you mean 'error'?)"),
    ("[severity]\ncourts.years = 1\n", "checker.toml:2:16: the severity of 'courts.years' is a number"),
    ("waive = {}\n", "checker.toml:1:9: 'waive' is a table, and several are meant (write [[waive]])"),
    ("[[waive]]\nmatch = 'a'\nrule = 'courts'\nowner = 'desk'\n",
     'checker.toml:1:1: a waiver without \'reason\' (add reason = "two ways to count": why the conflicts are accepted)'),
    ("manifest = 'a'\n[[waive]]\nmatch = 'a'\nrule = 'c'\nreason = 'r'\nowner = 'o'\n",
     "checker.toml:2:1: a waiver without 'until' (add until = 2026-12-31: the last day on which it holds)"),
    ("[[waive]]\nmatch = 'a'\nrule = 'c'\nreason = 'r'\nowner = 'o'\nuntil = ''\n", "checker.toml:6:9: 'until' is a day"),
    ("waive = [3]\n", "checker.toml:1:10: a waiver is a table, and this is a number (write match, rule, reason, owner and until)"),
    ("[[waive]]\nmach = 'a'\n", "checker.toml:2:1: unknown key 'mach' of a waiver (did you mean 'match'?)"),
    ("[[waive]]\nmatch = 'a'\nrule = ''\n", "checker.toml:3:8: 'rule' of a waiver says nothing"),
    ("[[waive]]\nmatch = 'a'\nrule = 'c'\nreason = 'r'\nowner = 'o'\nuntil = '2026-02-30'\n", "checker.toml:6:9: 'until' is a day"),
    ("[[waive]]\nmatch = 'a'\nrule = 'c'\nreason = 'r'\nowner = 'o'\nuntil = 2026-02-03T10:00:00\n", "checker.toml:6:9: 'until' is a day")])
def test_what_is_wrong_is_told_with_its_place(house, text, told):
    (house / "desk" / "city" / "checker.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read()
    assert told in str(caught.value)
    assert caught.value.remedy


def test_places_in_a_shared_file_are_those_of_the_file(house):
    (house / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.checker]\nfail-on = "error"\n\n[tool.checker.severity]\n'
                                          'courts = "of"\n', encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read()
    assert str(caught.value).startswith("../../pyproject.toml:8:10: the severity of 'courts' is 'of' (did you mean 'off'?)")


@pytest.mark.parametrize("data", [b"a = '\xff'\n", b"a = " + b"[" * 5000, b"#" * 1_000_001])
def test_a_file_that_is_no_text_is_told_of(house, data):
    (house / "checker.toml").write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        read()
    assert str(caught.value).startswith("../../checker.toml")


@pytest.mark.usefixtures("house")
def test_a_mistyped_variable_is_refused_and_those_of_others_are_not():
    read(environment={"CHECKER_DEBUG": "1", "CHECKER_BOARD": "8x8", "OTHER_FAIL_ON": "x"})
    with pytest.raises(ConfigError) as caught:
        read(environment={"CHECKER_FAILON": "error"})
    assert str(caught.value) == "unknown variable 'CHECKER_FAILON' of the environment (did you mean 'CHECKER_FAIL_ON'?)"
    with pytest.raises(ConfigError, match="CHECKER_ALLOW_EMPTY is yes or no"):
        read(environment={"CHECKER_ALLOW_EMPTY": "perhaps"})


def test_severities_and_waivers_are_read_with_their_places(house):
    (house / "checker.toml").write_text("""[severity]
"courts.years" = "note"
economy = "off"
sport.score = "error"

[[waive]]
match = "desk/*.md"
rule = "courts"
reason = "told by the court"
owner = "city desk"
until = 2026-12-31
[[waive]]
match = "x"
rule = "y"
reason = "z"
owner = "o"
until = "2027-01-01"
""", encoding="utf-8")
    config = read()
    assert [(one.rule, one.severity, one.line, one.column) for one in config.severities] == [
        ("courts.years", Severity.NOTE, 2, 1), ("economy", None, 3, 1), ("sport.score", Severity.ERROR, 4, 7)]
    first, second = config.waivers
    assert (first.match, first.rule, first.reason, first.owner, first.until, first.folder, first.place) == (
        "desk/*.md", "courts", "told by the court", "city desk", datetime.date(2026, 12, 31), str(house), "../../checker.toml:6:1")
    assert second.until == datetime.date(2027, 1, 1)
    assert first.covers("../a.md")
    assert not first.covers("a.txt")


def test_patterns_stand_for_files_in_order_each_once(house):
    for name in ("b.txt", "a.txt", "c.md", "odd[1].txt"):
        (house / "desk" / name).write_text("x", encoding="utf-8")
    (house / "checker.toml").write_text("sources = ['desk/[ab].txt', 'desk/*.txt', 'desk/missing.md', 'desk/odd[1].txt', '**/*.md']\n",
                                        encoding="utf-8")
    assert source_paths(read()) == tuple(f"../../desk/{name}" for name in ("a.txt", "b.txt", "odd[1].txt", "missing.md", "c.md"))
    assert source_paths(read({"sources": ["../../desk/*.md", "../../desk/c.md"]})) == ("../../desk/c.md",)


def test_no_sources_and_patterns_without_match_are_refused(house):
    with pytest.raises(ConfigError, match="no documents to check"):
        source_paths(read())
    (house / "checker.toml").write_text("allow-empty = true\nsources = ['*.none']\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        source_paths(read())
    assert str(caught.value).startswith("../../checker.toml:2:1: sources: the pattern '../../*.none' matches nothing")
    with pytest.raises(ConfigError, match=r"SOURCE: the pattern '\*\.x' matches nothing"):
        source_paths(read({"sources": ["*.x"]}))
