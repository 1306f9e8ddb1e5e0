"""Measures what a run costs: processor time of `checker --version`, of loading the rules, and of each story, start included.

    python benchmarks/speed.py [--runs N]

Prints a table to stdout. The least of N runs is given, since everything else a machine does only adds to it.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"


def processor_time(arguments: Sequence[str]) -> float:
    """Seconds of user and system time of one `checker` process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, "-m", "checker", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)  # noqa: S603
    if done.returncode > 1:
        raise SystemExit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print(f"{'command':28} {'characters':>10} {'cpu s':>7}")
    for command in ("--version", "rules list"):
        print(f"{command:28} {'':>10} {min(processor_time(command.split()) for _ in range(runs)):7.2f}")
    for story in sorted(path.parent for path in SEEDS.glob("*/sources.yaml")):
        articles = sorted(str(path) for path in story.glob("*.txt"))
        size = sum(len(Path(path).read_text(encoding="utf-8")) for path in articles)
        arguments = ["check", *articles, "--sources", str(story / "sources.yaml")]
        print(f"{'check seeds/' + story.name:28} {size:10} {min(processor_time(arguments) for _ in range(runs)):7.2f}")


if __name__ == "__main__":
    main()
