"""From comparisons to findings: one verdict each, with its severity, its reasons and an identity that lasts.

`ladder` gives a pair its verdict; `doubt` and `strangers` take a conflict back to `uncertain`, the one for what the other document tells,
the other for what two documents tell in all; `groups` joins judged pairs into findings.
"""
