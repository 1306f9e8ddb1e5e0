"""What `checker check` is asked to do, by its options and the configuration together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checker.commands.check import Request
from checker.commands.formats import choice, targets
from checker.commands.gating import Asked
from checker.commands.own_files import outputs, spare_what_is_read, without_outputs
from checker.commands.settings import placed, rulebook_of
from checker.commands.status import Policy
from checker.config import Config, Origin, Setting, matching, source_paths
from checker.gate import fail_on
from checker.model.finding import Severity
from checker.report import FORMATS


@dataclass(frozen=True, slots=True)
class Now:
    """What is said for one run alone: sources to hold drafts against in place of those configured, a commit, a day."""

    against: tuple[str, ...] = ()
    since: str = ""
    as_of: str = ""
    exit_zero: bool = False


def request(config: Config, now: Now) -> Request:
    """The request of a run. Raises ConfigError for a value that is wrong, with its place where it was not typed."""
    with placed(config.setting("fail-on")):
        threshold = fail_on(config.text("fail-on") or "")
    with placed(config.setting("show")):
        show = Severity(choice(config.text("show") or "", tuple(map(str, Severity)), "severity"))
    with placed(config.setting("formats")):
        targets(config.texts("formats"), FORMATS, "text")
    policy = Policy(threshold, now.exit_zero, config.flag("allow-empty"), config.flag("allow-partial"), config.flag("strict"))
    behind = held_against(config, now)
    against = matching(*behind)
    out = config.text("out")
    written = outputs(out, config.texts("formats"))
    spare_what_is_read(written, config)
    said = _said(config.setting("select")), _said(config.setting("ignore"))
    asked = Asked(config.texts("select"), config.texts("ignore"), without_outputs(against, written), now.since,
                  config.text("baseline"), config.waivers, now.as_of, said, (config.texts("sources"), behind[0]))
    sources = without_outputs(source_paths(config), written)
    return Request(sources, config.text("manifest"), rulebook_of(config), config.text("rates"), Path(out) if out else None,
                   config.texts("formats"), policy, config.text("decisions"), asked, show)


def held_against(config: Config, now: Now) -> tuple[tuple[str, ...], Setting]:
    """What drafts are held against, as it is written, and who said so: the command, else the configuration."""
    if now.against:
        return now.against, Setting("against", now.against, Origin.COMMAND_LINE, "--against")
    return config.texts("against"), config.setting("against")


def _said(setting: Setting) -> str:
    """Who said a value, as an error about it begins."""
    where = {Origin.FILE: f"{setting.place}: {setting.key}", Origin.ENVIRONMENT: setting.place}
    return where.get(setting.origin, f"--{setting.key}")
