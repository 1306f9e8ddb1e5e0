"""Every key and value of a TOML file is found where it stands."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config.toml_places import places

TEXT = '''\
# a = 1
sources = ["a.txt", 'b"].txt', # one
           """c
# no = "comment"
d.txt"""]
fail-on = "error"   # x = 2
tool.checker."se verity".'a.b' = "off"
inline = { x = 1, y.z = [ { q = "}" }, 2 ] }
day = 1979-05-27 07:32:01
text = """ends in two quotes"""""
lit = \'\'\'c:\\\'\'\'
esc = "a \\" b"

[severity]
"courts.years" = "note"

[[waive]]
match = "x"

  [[waive]]
  match = "y"
  [waive.deep]
  k = 1
  [[waive.rows]]
  k = 2
[[waive.rows]]
k = 3
[ a . b ]
c=true
'''


@pytest.mark.parametrize(("path", "key", "value"), [
    (("sources",), (2, 1), (2, 11)), (("sources", 0), None, (2, 12)), (("sources", 1), None, (2, 21)), (("sources", 2), None, (3, 12)),
    (("fail-on",), (6, 1), (6, 11)), (("tool",), (7, 1), None), (("tool", "checker", "se verity", "a.b"), (7, 26), (7, 34)),
    (("inline", "x"), (8, 12), (8, 16)), (("inline", "y", "z"), (8, 21), (8, 25)), (("inline", "y", "z", 0, "q"), (8, 29), (8, 33)),
    (("inline", "y", "z", 1), None, (8, 40)), (("day",), (9, 1), (9, 7)), (("text",), (10, 1), (10, 8)), (("lit",), (11, 1), (11, 7)),
    (("esc",), (12, 1), (12, 7)), (("severity",), (14, 1), None), (("severity", "courts.years"), (15, 1), (15, 18)),
    (("waive",), (17, 1), None), (("waive", 0, "match"), (18, 1), (18, 9)), (("waive", 1), (20, 3), None),
    (("waive", 1, "match"), (21, 3), (21, 11)), (("waive", 1, "deep", "k"), (23, 3), (23, 7)),
    (("waive", 1, "rows", 0, "k"), (25, 3), (25, 7)),
    (("waive", 1, "rows", 1, "k"), (27, 1), (27, 5)), (("a", "b", "c"), (29, 1), (29, 3))])
def test_where_keys_and_values_stand(path, key, value):
    found = places(TEXT)
    assert found.keys.get(path) == key
    assert found.values.get(path) == value


def test_nothing_is_found_that_is_not_there():
    found = places(TEXT)
    assert {path[0] for path in found.keys} == set(tomllib.loads(TEXT))
    assert places("").keys == places("# a = 1\n\n").keys == {}


def test_what_has_no_place_of_its_own_stands_where_its_holder_does():
    found = places("[a.b]\nc = 1\n")
    assert found.of(("a", "b", "missing")) == (1, 1)
    assert found.of(("a", "b", "c", "deeper")) == (2, 5)
    assert found.of(("a", "b", "c"), key=True) == (2, 1)
    assert found.of(("other",)) == (1, 1)


WORDS = st.text("ab]}{[#,.'=\n é😀", max_size=6)


def shown(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)} = {shown(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", \n# ] here\n".join(map(shown, value)) + "]"
    return quoted(value) if isinstance(value, str) else str(value)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@given(st.dictionaries(WORDS, st.recursive(WORDS | st.integers() | st.booleans(), lambda part: st.lists(part, max_size=3) |
                                           st.dictionaries(WORDS, part, max_size=3), max_leaves=8), max_size=4))
def test_every_value_of_any_file_is_found(data):
    text = "".join(f"{quoted(key)} = {shown(value)} # end\n" for key, value in data.items())
    if any("\n" in shown(value) and "{" in shown(value) for value in data.values()):
        text = text.replace(", \n# ] here\n", ", ")  # an inline table is on one line
    assert tomllib.loads(text) == data
    found = places(text)
    lines = text.split("\n")
    for key, value in data.items():
        line, column = found.values[key,]
        assert lines[line - 1][column - 1:].startswith(shown(value).split("\n")[0])
        line, column = found.keys[key,]
        assert lines[line - 1][column - 1:].startswith(quoted(key))
