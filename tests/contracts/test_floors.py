"""The floors of the house: who may import whom. A failure names the contract and the import that broke it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in SETTINGS["contracts"]}
PACKAGES = {path.name for path in (ROOT / "checker").iterdir() if (path / "__init__.py").is_file()}
MODULES = {path.stem for path in (ROOT / "checker").glob("*.py")} - {"__init__", "__main__"}


@pytest.mark.parametrize("contract", CONTRACTS)
def test_contract_holds(contract, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    status = lint_imports(limit_to_contracts=(contract,), no_cache=True)
    printed = capsys.readouterr().out
    assert status == 0, f"{CONTRACTS[contract]['name']}\n{printed[printed.find('Broken contracts'):]}"
    assert "1 kept, 0 broken" in printed


def test_every_package_stands_on_a_floor():
    placed = {name.strip().removeprefix("checker.") for floor in CONTRACTS["floors"]["layers"] for name in floor.split("|")}
    assert placed == PACKAGES | MODULES
