"""The file of a baseline: read, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.gate import Entry, as_lines, entries_in
from checker.model.decision import settles
from checker.model.finding import Verdict
from checker.model.gate import Ground
from checker.whole_files import put

if TYPE_CHECKING:
    from checker.report.results_file import StoredReview

_MOST_BYTES = 200_000_000


def read_baseline(path: str) -> tuple[Entry, ...]:
    """The entries of a baseline, or the findings of a results.json. Raises ConfigError or InputError where the file is neither."""
    try:
        data = Path(path).read_bytes()[:_MOST_BYTES]
    except (OSError, ValueError) as error:
        raise ConfigError(f"the baseline cannot be read: {getattr(error, 'strerror', None) or error}", path=path,
                          remedy="`checker baseline create SOURCE...` makes one") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError("the baseline is not UTF-8 text", path=path, remedy="save it as UTF-8") from error
    return _of_results(path) if _is_results(text) else entries_in(text, path)


def write_baseline(path: str, entries: Iterable[Entry]) -> None:
    """Writes the entries in place of what the file held. Raises ConfigError where it cannot be written."""
    target = Path(path)
    try:
        put({target: as_lines(entries).encode("utf-8")}, target.parent)
    except OSError as error:
        raise ConfigError(f"the baseline cannot be written: {error.strerror or error}", path=path, remedy="name another file") from error


def _is_results(text: str) -> bool:
    """Whether this is one object over all its lines, as a results.json is."""
    first = text.lstrip("\ufeff \t\r\n").partition("\n")[0].rstrip()
    return first == "{" or '"schema_version"' in first


def _of_results(path: str) -> tuple[Entry, ...]:
    """What `checker baseline create` would write of an earlier run: the conflicts that it left open, what else failed it, what it knew.

    What was decided or waived then is not known by that: the decision can be withdrawn, and the waiver expires. Of a file without
    details only ids are known.
    """
    from checker.report.results_file import read

    results = read(Path(path))
    details = results.details.findings if results.details else ({},) * len(results.findings)
    floors = (results.details.gate or {}).get("floors") if results.details else None
    verdicts = {str(Verdict.CONFLICT), *(_texts(floor)[0] for floor in floors or () if _texts(floor))}
    return tuple(Entry(one.id, one.rule, str(one.verdict), _texts(more.get("key")), _texts(more.get("values")), place=path)
                 for one, more in zip(results.findings, details, strict=False) if one.verdict in verdicts and _was_left(one.review, more))


def _was_left(review: StoredReview | None, more: Mapping[str, object]) -> bool:
    """Whether nobody had decided a finding, and nothing suppressed it but a baseline."""
    suppressed = more.get("suppressed")
    ground = suppressed.get("ground") if isinstance(suppressed, Mapping) else suppressed
    return not settles(review.state if review else None) and (ground is None or ground == Ground.BASELINE)


def _texts(found: object) -> tuple[str, ...]:
    return tuple(map(str, found)) if isinstance(found, list | tuple) else ()
