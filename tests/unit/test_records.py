"""Every real record is a case: it is checked, and a failure names its file."""

import pytest

from atlas.check import check
from atlas.check.layout import find
from tests.projects import ROOT, TODAY

RESULT = check(ROOT, TODAY)
FOUND, _ = find(ROOT)


@pytest.mark.parametrize("one", FOUND, ids=lambda one: f"{one.kind.folder}/{one.id}")
def test_the_record_has_no_error(one):
    paths = {path.relative_to(ROOT).as_posix() for path in (one.file, *one.texts.values())}
    assert [problem for problem in RESULT.errors if problem.path in paths] == []
    assert one.id in RESULT.catalogue.of(one.kind.name)


def test_no_error_stands_elsewhere():
    assert RESULT.errors == ()


def test_every_language_of_the_site_has_all_interface_words():
    assert [problem for problem in RESULT.problems if problem.code.startswith("ui-")] == []


@pytest.mark.parametrize("code", ["br", "eg", "jp"])
def test_a_profiled_country_is_whole(code):
    """The standard of a profile: norms for study and work, higher education, calendar, grades, credits."""
    record = RESULT.catalogue.of("country")[code].record
    audiences = [RESULT.catalogue.of("situation")[name].record.audience for name in record.norms]
    assert len(record.norms) >= 14 and audiences.count("study") >= 7 and audiences.count("work") >= 6
    assert record.grading_scales and record.credits and record.academic_year and record.recognition.centre
    assert record.higher_education.cycles and record.languages_of_instruction


def test_sources_carry_their_share():
    assert [
        problem
        for problem in RESULT.problems
        if problem.code in ("norm-one-sided", "norm-no-insider", "source-unused")
    ] == []
