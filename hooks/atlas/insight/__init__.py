"""What follows from the records: briefings of pairs, evidence for practices, overlaps, completeness."""
