"""The command line of `checker rules`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.manual import Manual, ManualGroup
from checker.cli.options import Decisions, Manifest, Rules, Sources

rules_app = typer.Typer(cls=ManualGroup, no_args_is_help=True, rich_markup_mode=None, help="""\
List, show, test and lint rules.

A rule is a file of YAML: which claims it finds, which of them are about one thing, how they are compared, and texts that show it. Rules of
your own are added to the built-in ones by --rules, or by `rules` in checker.toml.""")

RulesFolder = Annotated[str | None, typer.Argument(metavar="DIR", help="Folder of rules; without it the built-in ones.")]


@rules_app.command("list", cls=Manual)
def rules_list(folder: RulesFolder = None, decisions: Decisions = None) -> int:
    """List the rules: id, severity, status, title, and how many of their conflicts were confirmed.

    Without a folder these are the built-in rules.
    """
    from checker.commands.rules import list_rules
    from checker.commands.settings import configured

    list_rules(folder, configured(decisions=decisions).text("decisions") or "")
    return 0


@rules_app.command("show", cls=Manual)
def rules_show(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.")],
    rules: Rules = None,
) -> int:
    """Show one rule in full, as it is read from its file."""
    from checker.commands.rules import show_rule

    show_rule(rule, rules)
    return 0


@rules_app.command("test", cls=Manual)
def rules_test(folder: RulesFolder = None) -> int:
    """Run the examples that the rules carry.

    Every rule names texts that must agree, conflict or stay silent under it. An example that does not hold is shown with what came of it.
    """
    from checker.commands.rules import test_rules

    return test_rules(folder)


@rules_app.command("lint", cls=Manual)
def rules_lint(folder: RulesFolder = None) -> int:
    """Show what in a rule is allowed and still mostly a mistake.

    Errors are what makes findings misleading, and give status 1; the rest are warnings.
    """
    from checker.commands.rules import lint_rules

    return lint_rules(folder)


@rules_app.command("suggest", cls=Manual)
def rules_suggest(
    sources: Sources,
    manifest: Manifest = None,
    rules: Rules = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write the drafts as files in DIR/drafts.")] = None,
    most: Annotated[int, typer.Option("--most", min=1, max=500, help="How many drafts, those of the most pairs first.")] = 10,
) -> int:
    """Draft rules from claims that look alike and were not compared.

    A draft is a file to be looked at, named and completed; it is no rule until it lies in a folder of rules.
    """
    from checker.commands.settings import configured, rulebook_of
    from checker.commands.suggest import suggest

    config = configured(manifest=manifest, rules=rules)
    suggest(sources, config.text("manifest"), rulebook_of(config), out, most)
    return 0


@rules_app.command("schema", cls=Manual)
def rules_schema() -> int:
    """Print the JSON Schema of a rule file, for editors."""
    from checker.commands.rules import print_schema

    print_schema()
    return 0
