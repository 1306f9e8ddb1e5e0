"""From comparisons to findings: one verdict each, with its severity, its reasons and an identity that lasts."""
