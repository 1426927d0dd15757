"""Each problem of the records: what an editor wrote, and what the check says of it, where."""

import json
from pathlib import Path

import pytest

from atlas import source as source_room
from atlas.check import CODES, check
from atlas.check.codes import RECORD_CODES
from atlas.check.report import render
from tests.projects import REVIEWED, TODAY, country, small_project, source

JP, JP_TEXT = "data/countries/jp/country.yml", "data/countries/jp/text.en.yml"
RECORD, TEXT = country("jp")[JP], country("jp")[JP_TEXT]
SPANISH = {"data/ui/es.yml": "site: {name: Atlas}\n"}


def norm(old: str, new: str) -> dict[str, str]:
    """Japan's record with one thing changed."""
    assert old in RECORD
    return {JP: RECORD.replace(old, new)}


SCENARIO = {
    **{f"data/vocabulary/{n}/vocabulary.yml": f"id: {n}\n{REVIEWED}words: [{w}]\n" for n, w in
       {"settings": "classroom", "bases": "composite", "readings": "cultural, practical"}.items()},
    **{f"data/vocabulary/{n}/text.en.yml": "words: {" + ", ".join(f"{w}: {{label: {w}}}" for w in ws) + "}\n" for n, ws in
       {"settings": ["classroom"], "bases": ["composite"], "readings": ["cultural", "practical"]}.items()},
    "data/scenarios/s/text.en.yml": "title: T\nincident: I\nquestion: Q\noptions: {a: {text: x, feedback: y}, b: {text: x, feedback: y}, "
    "c: {text: x, feedback: y}}\ndebrief: D\n",
}  # fmt: skip


def scenario(*options: str) -> dict[str, str]:
    """A scenario with three options."""
    rows = "".join(f"  - {{id: {name}, {rest}}}\n" for name, rest in zip("abc", options, strict=True))
    head = f"id: s\n{REVIEWED}between: [jp, br]\nsetting: classroom\nsituations: [asking]\nbasis: composite\noptions:\n"
    return {**SCENARIO, "data/scenarios/s/scenario.yml": head + rows}


# code: (changes, where it stands, a part of the message or hint)
CASES = {
    "file-name": ({"data/sources/My Source.yml": source("one", "P")["data/sources/one.yml"]}, "data/sources/My Source.yml:1", "my-source"),
    "file-unexpected": ({"data/countries/jp/notes.txt": "x"}, "data/countries/jp/notes.txt:1", "text.<language>.yml"),
    "record-missing": ({"data/countries/br/text.en.yml": "overview: X\n"}, "data/countries/br:1", "country.yml"),
    "text-missing": ({"data/countries/br/country.yml": f"id: br\n{REVIEWED}"}, "data/countries/br/country.yml:1", "text.en.yml"),
    "language-not-offered": ({"data/countries/jp/text.xx.yml": "overview: X\n"}, "data/countries/jp/text.xx.yml:1", "The site offers en"),
    "field-missing": ({JP: RECORD.replace("id: jp\n", "")}, f"{JP}:1", "`id` is missing"),
    "field-unknown": ({JP_TEXT: TEXT.replace("statement:", "statment:")}, f"{JP_TEXT}:3", "Did you mean `statement`?"),
    "value-type": (norm("customs: [aloud]", "customs: aloud"), f"{JP}:5", "must be a list"),
    "value-form": (norm("[one, two]", "[One, two]"), f"{JP}:9", "is not an id"),
    "value-range": (norm("customs: [aloud]", "customs: []"), f"{JP}:5", "customs"),
    "value-choice": (norm("confidence: verified", "confidence: verifed"), f"{JP}:8", "Did you mean `verified`?"),
    "date-impossible": ({JP: RECORD.replace("on: 2026-11-01", "on: 2026-02-30", 1)}, f"{JP}:2", "not a day of the calendar"),
    "language-unknown": ({"data/sources/one.yml": source("one", "P")["data/sources/one.yml"].replace("language: en", "language: qzz")},
                         "data/sources/one.yml:7", "no language has the code qzz"),
    "country-unknown": ({"data/sources/one.yml": source("one", "P", "uk")["data/sources/one.yml"]}, "data/sources/one.yml:4", "Did you mean `gb`?"),
    "ror-checksum": ({"data/institutions/u/institution.yml": f"id: u\n{REVIEWED}ror: https://ror.org/057zh3y97\nnames: [{{value: U, lang: en}}]\n"
                      "country: jp\nlocation: {name: T, lat: 35.0, lng: 139.0}\nwebsite: https://u.example\ntypes: [public]\nsources: [one]\n",
                      "data/institutions/u/text.en.yml": "summary: S\n"}, "data/institutions/u/institution.yml:3", "check digits"),
    "word-unknown": (norm("evidence: official", "evidence: offical"), f"{JP}:6", "Did you mean `official`?"),
    "id-differs": ({JP: RECORD.replace("id: jp", "id: br")}, f"{JP}:1", "Write id: jp"),
    "reference-unknown": (norm("[one, two]", "[one, tow]"), f"{JP}:9", "Did you mean `two`?"),
    "custom-unknown": (norm("customs: [aloud]", "customs: [alud]"), f"{JP}:5", "Did you mean `aloud`?"),
    "duplicate-entry": (norm("[one, two]", "[one, two, two]"), f"{JP}:9", "stands 2 times"),
    "text-unknown-key": ({**SPANISH, "data/countries/jp/text.es.yml": "overvew: X\n"}, "data/countries/jp/text.es.yml:1", "Did you mean `overview`?"),
    "text-no-fact": ({JP_TEXT: TEXT + "  telling: {statement: S, why: W, varies: V, try: T, avoid: A, repair: R}\n"}, f"{JP_TEXT}:4", "`telling`"),
    "fact-no-text": ({JP_TEXT: "overview: X\n"}, f"{JP}:4", "has no text"),
    "citation-unlisted": ({JP_TEXT: TEXT.replace("[^one]", "[^three]"), **source("three", "Three")}, f"{JP_TEXT}:3", "Add three"),
    "citation-dropped": ({**SPANISH, "data/countries/jp/text.es.yml": "norms: {asking: {statement: Uno}}\n"},
                         "data/countries/jp/text.es.yml:1", "[^one]"),
    "text-unsafe": ({JP_TEXT: TEXT.replace("Overview of jp.", "<b>bold</b>")}, f"{JP_TEXT}:1", "raw HTML"),
    "source-unused": (source("three", "Three"), "data/sources/three.yml:1", "no record uses"),
    "norm-few-sources": (norm("[one, two]", "[one]"), f"{JP}:9", "1 publisher"),
    "norm-no-insider": ({**source("one", "P", "br"), **source("two", "Q", "br")}, f"{JP}:9", "published in the country"),
    "norm-one-sided": ({}, "", ""),
    "review-overdue": ({JP: RECORD.replace("on: 2026-11-01", "on: 2025-10-01", 1)}, f"{JP}:2", "last reviewed 2025-10-01"),
    "best-option": (scenario("reading: cultural", "reading: practical", "reading: practical"), "data/scenarios/s/scenario.yml:7", "0 options"),
    "reading-missing": (scenario("reading: cultural, best: true", "reading: cultural", "reading: cultural"), "data/scenarios/s/scenario.yml:7", "practical"),
    "ui-missing": (SPANISH, "data/ui/es.yml:1", "`nav.menu` is not translated"),
    "ui-unknown": ({"data/ui/es.yml": "site: {nme: Atlas}\n"}, "data/ui/es.yml:1", "Did you mean `site.name`?"),
    "ui-placeholder": ({"data/ui/es.yml": 'source: {accessed: "Leído"}\n'}, "data/ui/es.yml:1", "accessed"),
}  # fmt: skip


def one_sided() -> dict[str, str]:
    """Six situations, all carried by the same source."""
    changes, norms, texts = {}, "", ""
    for number in range(6):
        name = f"s{number}"
        changes[f"data/situations/{name}/situation.yml"] = (
            f"id: {name}\naudience: study\norder: {number + 2}\ncustoms: [x, y]\n{REVIEWED}"
        )
        changes[f"data/situations/{name}/text.en.yml"] = "title: T\nquestion: Q\ncustoms: {x: X, y: Y}\n"
        norms += f"  {name}:\n    customs: [x]\n    evidence: official\n    perspective: insider\n    confidence: verified\n"
        norms += f"    sources: [one, two]\n    {REVIEWED}"
        texts += f"  {name}: {{statement: S, why: W, varies: V, try: T, avoid: A, repair: R}}\n"
    return {**changes, JP: RECORD + norms, JP_TEXT: TEXT + texts}


CASES["norm-one-sided"] = (one_sided(), f"{JP}:3", "stands behind 7 of 7")


@pytest.mark.parametrize("code", CASES)
def test_the_problem_is_reported_where_it_stands(code, project):
    changes, where, said = CASES[code]
    result = check(project(changes), TODAY)
    found = [problem for problem in result.problems if problem.code == code]
    assert found, [problem.code for problem in result.problems]
    assert where in {f"{problem.path}:{problem.line}" for problem in found}
    assert any(said in f"{problem.message} {problem.hint}" for problem in found), found


def test_the_small_project_has_no_problem(project):
    assert check(project(), TODAY).problems == ()


def weekends(*sources: str) -> dict[str, str]:
    """The territories with a sourced weekend."""
    listed = small_project()["data/territories.yml"]
    override = f"{{days: [4, 5], reason: R., sources: [{', '.join(sources)}]}}"
    return {"data/territories.yml": f"{listed}weekends:\n  jp: {override}\n"}


def test_a_source_that_only_the_territories_cite_is_used(project):
    assert check(project({**source("three", "Three"), **weekends("three")}), TODAY).problems == ()


def test_the_territories_cite_only_sources_that_exist(project):
    (problem,) = check(project(weekends("tow")), TODAY).problems
    assert (problem.code, problem.path, problem.line) == ("reference-unknown", "data/territories.yml", 6)
    assert "Did you mean `two`?" in problem.hint


def test_every_code_of_the_table_has_a_case_here():
    assert set(CASES) == set(RECORD_CODES)


def test_codes_of_the_loader_are_documented_too():
    assert set(source_room.codes) <= set(CODES)
    assert all(meaning.endswith(".") for meaning in CODES.values())


def test_no_code_is_reported_that_the_table_lacks():
    """Every kebab-case string that the check room passes as a code stands in the table."""
    import re

    room = Path(source_room.__file__).parents[1]
    written = set()
    for file in [*room.glob("check/*.py"), *room.glob("model/*.py")]:
        text = file.read_text(encoding="utf-8")
        written |= set(
            re.findall(r'(?:[Pp]roblem|in_text|_at|CustomError)\([^"]*"([a-z]+(?:-[a-z]+)+)"', text)
        )
    assert len(written) > 20 and written <= set(CODES), written - set(CODES)


def test_one_broken_file_hides_no_other_problem(project):
    result = check(project({JP: "id: [jp\n", "data/sources/one.yml": "type: institution\n"}), TODAY)
    assert {"data/countries/jp/country.yml", "data/sources/one.yml"} <= {
        problem.path for problem in result.errors
    }


def test_problems_come_sorted_by_file_and_line(project):
    result = check(project({**source("three", "T"), **norm("[one, two]", "[tow, oen]")}), TODAY)
    places = [(problem.path, problem.line, problem.column) for problem in result.problems]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe broken",
        b"- just\n- a list\n",
        b"just text",
        b"id: jp\n" * 90000,
        b"a: &x [1]\nb: *x\n",
        b"[" * 5000,
    ],
    ids=["empty", "not-utf8", "list", "text", "10-fold-too-large", "alias", "deep"],
)
@pytest.mark.parametrize(
    "file", [JP, JP_TEXT, "data/ui/en.yml", "data/territories.yml", "data/sources/one.yml"]
)
def test_bad_input_gets_a_problem_and_never_a_traceback(file, content, project):
    result = check(project({file: content}), TODAY)
    assert file in {problem.path for problem in result.errors}


def test_the_check_writes_nothing(project):
    root = project({JP: RECORD + "x: 1\n"})
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    check(root, TODAY)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_as_text_each_problem_is_one_place_and_a_sum_ends_it(project):
    text = render(check(project(norm("[one, two]", "[one, tow]")), TODAY), "text")
    assert f"{JP}:9:" in text and "error[reference-unknown]" in text
    assert text.splitlines()[-1].endswith("1 error(s), 1 warning(s)")


def test_as_annotations_line_ends_are_escaped(project):
    lines = render(check(project(norm("[one, two]", "[one, tow]")), TODAY), "github").splitlines()
    assert any(line.startswith(f"::error file={JP},line=9,") for line in lines)
    assert all(line.startswith("::") for line in lines)


def test_as_json_fields_are_those_of_a_problem(project):
    found = json.loads(render(check(project(norm("[one, two]", "[one, tow]")), TODAY), "json"))
    assert {"path", "line", "column", "code", "message", "hint", "severity"} == set(found[0])
