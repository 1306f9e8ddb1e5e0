"""The two streams: results go to stdout, progress and hints to stderr."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import TextIO

from checker.errors import ConfigError
from checker.text import Sink, safe_text


def emit(write: Callable[[TextIO], object]) -> None:
    """Writes to stdout as it is. A reader that went away (`| head`) ends the writing quietly, and the run goes on."""
    with guarded(sys.stdout):
        _as_utf8(sys.stdout)
        write(sys.stdout)
        sys.stdout.flush()


def emit_table(write: Callable[[TextIO], object]) -> None:
    """Writes to stdout in UTF-8, line ends as they are given: what a program reads."""
    text = io.StringIO(newline="")
    write(text)
    with guarded(sys.stdout):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.getvalue().encode("utf-8"))
        sys.stdout.buffer.flush()


def tell(message: str) -> None:
    """Writes one line to stderr, with names of files made safe."""
    with guarded(sys.stderr):
        _as_utf8(sys.stderr)
        print(safe_text(message, Sink.TERMINAL), file=sys.stderr, flush=True)  # noqa: T201 - stderr is where it belongs


def tell_page(text: str) -> None:
    """Writes a text of our own, of several lines, to stderr."""
    with guarded(sys.stderr):
        _as_utf8(sys.stderr)
        print(text, file=sys.stderr, flush=True)  # noqa: T201 - stderr is where it belongs


def reader() -> Callable[[], bool]:
    """A function that tells whether stdout still goes where it went; no longer, once a reader went away."""
    first = _place(sys.stdout)
    return lambda: _place(sys.stdout) == first


def _place(stream: TextIO) -> tuple[int, int] | None:
    try:
        status = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return None  # no file, as in a test that looks at what is written
    return status.st_dev, status.st_ino


@contextlib.contextmanager
def progress() -> Iterator[Callable[[str], None] | None]:
    """A function that shows what is being done, on one line that is wiped at the end.

    None where stderr is no terminal or the run is one of a build server.
    """
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield None
        return
    line = _Line(sys.stderr)
    try:
        yield line.show
    finally:
        line.show("")


class _Line:
    """One line of a terminal, written over and over without any escape sequence."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._length = stream, 0

    def show(self, message: str) -> None:
        """Puts the message in place of the last one; an empty one wipes the line."""
        text = safe_text(message, Sink.TERMINAL)[:max(0, shutil.get_terminal_size().columns - 1)]
        self._stream.write("\r" + text.ljust(self._length) + ("\r" if not text else ""))
        self._stream.flush()
        self._length = len(text)


def _as_utf8(stream: TextIO) -> None:
    """Lets a stream take every character, whatever the locale."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


@contextlib.contextmanager
def guarded(stream: TextIO) -> Iterator[None]:
    """Writing to one of the two streams. A reader that went away is no fault, and a stderr that takes nothing stops no run.

    Raises ConfigError where stdout cannot be written, as on a full disk.
    """
    try:
        yield
    except OSError as error:
        if error.filename:
            raise
        _let_go(stream)
        if stream is sys.stdout and not isinstance(error, BrokenPipeError):
            raise ConfigError(f"the output cannot be written: {error.strerror or error}",
                              remedy="make room, or name another place") from error


def _let_go(stream: TextIO) -> None:
    """Sends what is still buffered, and would be flushed at exit, to nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, ValueError):
        os.dup2(nowhere, stream.fileno())
        stream.flush()
    os.close(nowhere)


def open_streams() -> None:
    """Puts nowhere in the place of a stream that was closed before the start, so that writing to it is no crash."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - it lives as long as the process
