"""The command line of `checker rules`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli_options import Decisions, Manifest, Rules, Sources

rules_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="List, show, test and lint rules.")

RulesFolder = Annotated[str | None, typer.Argument(metavar="[DIR]", help="Folder of rules; without it the built-in ones.")]


@rules_app.command("list")
def rules_list(folder: RulesFolder = None, decisions: Decisions = None) -> int:
    """List the rules: id, severity, status, title, and how many of their conflicts were confirmed."""
    from checker.commands.rules import list_rules
    from checker.commands.settings import configured

    list_rules(folder, configured(decisions=decisions).text("decisions") or "")
    return 0


@rules_app.command("show")
def rules_show(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.")],
    rules: Rules = None,
) -> int:
    """Show one rule in full."""
    from checker.commands.rules import show_rule

    show_rule(rule, rules)
    return 0


@rules_app.command("test")
def rules_test(folder: RulesFolder = None) -> int:
    """Run the examples that the rules carry; status 1 if one fails."""
    from checker.commands.rules import test_rules

    return test_rules(folder)


@rules_app.command("lint")
def rules_lint(folder: RulesFolder = None) -> int:
    """Show what in a rule is mostly a mistake; status 1 if an error."""
    from checker.commands.rules import lint_rules

    return lint_rules(folder)


@rules_app.command("suggest")
def rules_suggest(
    sources: Sources,
    manifest: Manifest = None,
    rules: Rules = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write the drafts as files in DIR/drafts.")] = None,
    most: Annotated[int, typer.Option("--most", min=1, max=500, help="How many drafts, those of the most pairs first.")] = 10,
) -> int:
    """Draft rules from claims that look alike and were not compared."""
    from checker.commands.settings import configured, rulebook_of
    from checker.commands.suggest import suggest

    config = configured(manifest=manifest, rules=rules)
    suggest(sources, config.text("manifest"), rulebook_of(config), out, most)
    return 0


@rules_app.command("schema")
def rules_schema() -> int:
    """Print the JSON Schema of a rule file, for editors."""
    from checker.commands.rules import print_schema

    print_schema()
    return 0
