"""What well-kept libraries know of a territory: CLDR (Babel), tzdata, holidays, UCA (pyuca).

No curated record, no file of the project and no clock enters here: years, dates, overrides and glossaries are
parameters. Territories are ISO 3166-1 alpha-2 codes in either case, languages BCP 47 tags (`en`, `zh-Hans`).
"""
