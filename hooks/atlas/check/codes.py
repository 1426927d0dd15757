"""Every problem that `atlas check` can report: its code, what it means and how to mend it.

The page of problems in the documentation is made from this table; a test holds that each code
that the program reports stands here, and that each one here is reported by some test.
"""

from atlas import source

RECORD_CODES = {
    "file-name": "Names of files and folders under data/ use lower-case letters, digits and hyphens only.",
    "file-unexpected": "The file is not one that a record of this kind has. Text files are called text.<language>.yml.",
    "record-missing": "The folder has no record file; texts alone are not a record.",
    "text-missing": "The record has no text file in its source language.",
    "language-not-offered": "The text file is in a language that the site does not offer: add data/ui/<language>.yml first.",
    "field-missing": "A required field is not there.",
    "field-unknown": "No field has this name here. Perhaps it is misspelt or stands at the wrong depth.",
    "value-type": "The value is of another type than the field takes: text, number, list or a group of fields.",
    "value-form": "The value does not have the form that the field takes.",
    "value-range": "The number or the length of the list is outside what the field takes.",
    "value-choice": "The value is not one of the few that the field takes.",
    "date-impossible": "The date is not a day of the calendar, or lies in the future.",
    "language-unknown": "No language has this code in CLDR.",
    "country-unknown": "No territory of the guide has this code (ISO 3166-1 alpha-2, lower case, listed in data/territories.yml).",
    "ror-checksum": "The two check digits of the ROR id are wrong, so the id has a typing mistake.",
    "word-unknown": "The word is not on its closed list in data/vocabulary/.",
    "id-differs": "The id is not the name of the record's folder (or file).",
    "reference-unknown": "The record points at another one that does not exist.",
    "custom-unknown": "The custom is not one of those that the norm's situation lists.",
    "duplicate-entry": "The same id or value stands twice in one list.",
    "text-unknown-key": "A translation has a text that its source does not have: perhaps the source dropped or renamed it.",
    "text-no-fact": "A text speaks of a fact or norm that the record does not have.",
    "fact-no-text": "A fact or norm has no text in the source language.",
    "citation-unlisted": "A text cites a source that the record does not list at that place.",
    "citation-dropped": "A translation does not cite the same sources as the text it translates.",
    "text-unsafe": "The text holds raw HTML or an address that is not https, http or mailto.",
    "source-unused": "No record uses the source.",
    "norm-few-sources": "A norm needs at least two sources, of different publishers.",
    "norm-no-insider": "None of the norm's sources was published in the country itself.",
    "norm-one-sided": "One source stands behind more than a third of the country's norms.",
    "review-overdue": "The record was last reviewed longer ago than its kind allows.",
    "best-option": "A scenario has exactly one best option.",
    "reading-missing": "A scenario needs at least one reading that is not cultural.",
    "ui-missing": "The interface has no word for this key in this language; the English one is shown.",
    "ui-unknown": "The English interface words have no such key.",
    "ui-placeholder": "The translated words don't carry the same {placeholders} as the English ones.",
}

CODES = {**source.codes, **RECORD_CODES}
