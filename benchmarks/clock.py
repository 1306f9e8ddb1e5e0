"""Processor time of functions side by side: one core, warm, medians."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Mapping
from statistics import median

Run = Callable[[], object]
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def one_core() -> None:
    """Holds this process and its libraries to one core. It has to run before numpy is imported, which reads these settings once."""
    os.environ.update(dict.fromkeys(THREADS, "1"))
    if hasattr(os, "sched_setaffinity"):  # Linux; elsewhere the processor time of all threads counts, which is as fair
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(run: Run, *, collect: bool = True) -> float:
    """Processor time of one run. Without `collect`, no garbage is collected meanwhile: that takes longer the more the process holds."""
    gc.collect()
    if not collect:
        gc.disable()
    start = time.process_time()
    try:
        run()
        return time.process_time() - start
    finally:
        gc.enable()


def medians(runs: Mapping[str, Run], turns: int) -> dict[str, float]:
    """The median processor time of each run. They take turns, so a busy spell of the machine meets all; the first turn only warms up."""
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(turns + 1):
        for name, run in runs.items():
            taken = seconds(run)
            if turn:
                spent[name].append(taken)
    return {name: median(times) for name, times in spent.items()}


def doubling(once: Run, twice: Run, turns: int) -> float:
    """How many times longer the run over twice the text takes: the medians of runs in turn."""
    pairs = [(seconds(once, collect=False), seconds(twice, collect=False)) for _ in range(turns)]
    return median(long for _, long in pairs) / median(short for short, _ in pairs)


def ratios(ours: Mapping[str, float], theirs: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """How many times the throughput of theirs ours has, for each of ours and of theirs, from the seconds for one text."""
    return {(own, other): theirs[other] / ours[own] for own in ours for other in theirs}
