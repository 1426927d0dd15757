"""Files in, plain data with the place of every value out.

Records are YAML, read with the meaning of YAML 1.2, so that country codes, telephone numbers and times of
day stay what the editor typed; whatever is wrong comes back as `Problem`s with line and column, never as an
exception. This room knows nothing of records: it only answers what stands in a file, and where.
"""

from atlas.source.document import Document
from atlas.source.loading import parse, read
from atlas.source.problem import Problem, codes

__all__ = ["Document", "Problem", "codes", "parse", "read"]
