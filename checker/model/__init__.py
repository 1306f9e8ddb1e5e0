"""Frozen values that pass between the stages. They hold data and no logic."""
