r"""The door at the way out: words of a document, a title or a file name, made safe for where they go.

A character that cannot be seen (control, bidirectional mark, zero width, tag) is shown as `\u202e`, so that nothing hides in a
report and nothing from a document steers a terminal, a spreadsheet or a build log.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

# Unicode 15: categories Cc, Cs, Zl, Zp and noncharacters whole; of Cf and Mn those that have no shape of their own.
_HIDDEN = ("\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
           "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff")
HIDDEN = re.compile(f"[{_HIDDEN}]")
_BREAKS = re.compile(r"[\t\n\r]+")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONG = {short: char for char, short in _SHORT.items()} | {"\\\\": "\\"}
_ESCAPE = re.compile(r"\\(?:[\\nrt]|u([0-9a-f]{4})|U([0-9a-f]{8}))")

_MARKUP = re.compile(r"[\\`*_{}\[\]<>&|~$^#=]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
_APART = "\u200b"  # no word of a document has it: there it is shown as \u200b
# Places behind which some program begins, or goes on with, a mention, a reference to an issue or a commit, an address or a little picture.
_LINKING = re.compile(r"[@!~#](?=\w)|\bGH-(?=\d)|:(?=/|[a-z0-9_+-]{1,40}:)|/(?=/)|\bwww(?=\.)|(?<=\w)\.(?=[^\W\d_]{2})"
                      r"|\b(?=[0-9a-f]{7,40}\b)(?=\d{0,39}[a-f])(?=[a-f]{0,39}\d)[0-9a-f]{4}", re.IGNORECASE)

_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
_PLAIN_NUMBER = re.compile(r"[-+]?[0-9][0-9.,]*[ \u00a0]?%?")


class Sink(StrEnum):
    """Where words go."""

    TERMINAL = "terminal"
    HTML = "html"
    CSV = "csv"
    SHEET = "sheet"
    MARKDOWN = "markdown"


def safe_text(text: str, sink: Sink) -> str:
    """The words as they may be written to the sink.

    - terminal: one line, hidden characters shown, no `::` or `##[` that a build server would take for a command;
    - html: hidden characters shown, line breaks folded; escaping of `<` and `&` is the template's;
    - csv: one line, no formula. Nothing is lost: `plain_text` gives the words back;
    - sheet: as html, for a cell that is written as text, which no spreadsheet runs;
    - markdown: nothing that formats, links or calls somebody, whether it is read as Markdown, as HTML or by a mail program.
    """
    match sink:
        case Sink.CSV:
            return _no_formula(HIDDEN.sub(_visible, text.replace("\\", "\\\\")))
        case Sink.MARKDOWN:
            return _no_markup(safe_text(text, Sink.HTML))
        case Sink.HTML | Sink.SHEET:
            return HIDDEN.sub(_visible, _BREAKS.sub(" ", text))
        case Sink.TERMINAL:
            shown = HIDDEN.sub(_visible, _BREAKS.sub(" ", text))
            return re.sub(":(?=:)", ":\\\\", shown).replace("##[", "#\\#[")


def plain_text(cell: str) -> str:
    """The words that `safe_text(words, Sink.CSV)` was made from."""
    bare = cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell
    return _ESCAPE.sub(lambda found: _LONG.get(found[0]) or chr(int(found[1] or found[2], 16)), bare)


def is_formula(words: str) -> bool:
    """Whether a spreadsheet may run a cell with these words. Leading apostrophes count as absent, so that adding one can be undone."""
    bare = re.sub(r"^[\s']+", "", words)
    return bare.startswith(_FORMULA) and not _PLAIN_NUMBER.fullmatch(bare.rstrip())


def unmasked(shown: str, words: Iterable[str]) -> str:
    """The one of the words that this is, as it is or as a page shows it: people choose what they see. What is none of them stays."""
    return next((one for one in words if shown in {one, safe_text(one, Sink.HTML)}), shown)


def escaped(character: str) -> str:
    r"""One character as `\u202e`, or `\U000e0041` beyond the basic plane."""
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _visible(found: re.Match[str]) -> str:
    return _SHORT.get(found.group()) or escaped(found.group())


def _no_formula(cell: str) -> str:
    return f"'{cell}" if is_formula(cell) else cell


def _no_markup(words: str) -> str:
    """The words with every sign of markup escaped, and a character of no width put where a reader's program would make a link.

    That character is written as an entity, so that it can be seen in the source.
    """
    broken = _LINKING.sub(lambda found: f"{found.group()}{_APART}", words)
    return _MARKUP.sub(lambda found: _ENTITIES.get(found.group()) or f"\\{found.group()}", broken).replace(_APART, "&#8203;")
