"""Partnership Atlas: records of countries, norms, institutions and practices become pages.

The rooms, each standing only on those before it: `source`, `model`, `check`, `facts`, `insight`,
`language`, `site`, `publish`, `cli`. None of them knows MkDocs, a clock, a network or git:
dates and years are parameters, so the same records give the same bytes.
"""

__version__ = "0.1.0"
