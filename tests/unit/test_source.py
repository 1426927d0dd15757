"""What stands in a YAML file, where, and what is told when something is wrong with it."""

from pathlib import Path

import pytest
import yaml

from atlas.source import Document, Problem, codes, loading, parse, read


@pytest.fixture(params=["in C", "in Python"])
def either_parser(request, monkeypatch):
    """The parser written in C may be missing on an editor's computer; both must say the same."""
    loader = (
        yaml.SafeLoader if request.param == "in Python" else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    monkeypatch.setattr(loading, "_PARSER", loader)


def data(text):
    document, problems = parse(text, "data/x.yml")
    assert problems == []
    return document.data


def found(text):
    """Place and code of each problem of `text`."""
    return [(problem.line, problem.column, problem.code) for problem in parse(text, "data/x.yml")[1]]


class TestValues:
    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("true", True),
            ("False", False),
            ("TRUE", True),
            ("null", None),
            ("~", None),
            ("", None),
            ("0", 0),
            ("42", 42),
            ("-7", -7),
            ("1.5", 1.5),
            ("-0.3", -0.3),
            ("1e5", 100000.0),
            ("1.0e-07", 1e-07),
        ],
    )
    def test_follow_the_core_schema(self, written, value):
        result = data(f"key: {written}\n")["key"]
        assert result == value
        assert type(result) is type(value)

    @pytest.mark.parametrize(
        "written",
        [
            "NO",
            "no",
            "yes",
            "Yes",
            "on",
            "Off",
            "y",
            "n",
            "012",
            "+351",
            "0o14",
            "0x1F",
            "1_000",
            "12:30",
            "1:30:00",
            "2026-11-23",
            ".5",
            "1.",
            ".inf",
            "-.INF",
            ".nan",
            "1e999",
            "tRUE",
            "Null",
            "1.2.3",
            "=",
            "東京",
        ],
    )
    def test_that_only_look_special_stay_text(self, written):
        assert data(f"key: {written}\n") == {"key": written}

    @pytest.mark.parametrize("quoted", ['"12"', "'true'", '"null"', "'~'", '""', "'1.5'"])
    def test_in_quotation_marks_are_text(self, quoted):
        assert data(f"key: {quoted}\n")["key"] == quoted[1:-1]

    def test_in_block_style_are_text(self):
        assert data("a: |-\n  12\nb: >-\n  true\n") == {"a": "12", "b": "true"}

    def test_longer_than_any_number_stay_text(self):
        assert data("9" * 5000) == "9" * 5000

    def test_of_keys_are_as_written(self):
        assert data("NO: a\n10: b\nnull: c\n1.50: d\n'': e\n") == {
            "NO": "a",
            "10": "b",
            "null": "c",
            "1.50": "d",
            "": "e",
        }

    def test_quoted_merge_key_is_an_ordinary_key(self):
        assert data('"<<": {a: 1}\n') == {"<<": {"a": 1}}

    def test_nest(self):
        assert data("a:\n  - b: [1, {c: d}]\n  -\n") == {"a": [{"b": [1, {"c": "d"}]}, None]}


class TestPlaces:
    TEXT = (
        "# Japan\n"
        "id: jp\n"
        "names:\n"
        '  - {value: "日本", lang: ja}\n'
        "  - value: Japan\n"
        "    lang:   en\n"
        "overview: >-\n"
        "  Text.\n"
        "credits:\n"
    )

    @pytest.fixture
    def document(self):
        return parse(self.TEXT, "data/countries/jp/country.yml")[0]

    @pytest.mark.parametrize(
        ("path", "place"),
        [
            ((), (2, 1)),
            (("id",), (2, 5)),
            (("names",), (4, 3)),
            (("names", 0), (4, 5)),
            (("names", 0, "value"), (4, 13)),
            (("names", 0, "lang"), (4, 25)),
            (("names", 1, "lang"), (6, 13)),
            (("overview",), (7, 11)),
            (("credits",), (9, 9)),
        ],
    )
    def test_of_values(self, document, path, place):
        assert document.at(path) == place

    @pytest.mark.parametrize(
        ("path", "place"),
        [(("id",), (2, 1)), (("names", 0, "lang"), (4, 19)), (("names", 1, "lang"), (6, 5))],
    )
    def test_of_keys(self, document, path, place):
        assert document.at(path, key=True) == place

    def test_of_a_key_where_none_stands_is_that_of_the_value(self, document):
        assert document.at(("names", 1), key=True) == (5, 5)
        assert document.at((), key=True) == (2, 1)

    def test_of_an_unknown_path_is_that_of_its_deepest_known_ancestor(self, document):
        assert document.at(("names", 1, "script", 3)) == (5, 5)
        assert document.at(("names", 7)) == (4, 3)
        assert document.at(("names", 7), key=True) == (3, 1)
        assert document.at(("norms",)) == (2, 1)

    def test_in_an_empty_document_is_its_beginning(self):
        assert Document("x.yml", None).at(("a", 0)) == (1, 1)

    def test_do_not_move_with_a_byte_order_mark_or_windows_line_ends(self):
        document, _ = parse("\ufeffa: 1\r\nb: 2\r\n", "x.yml")
        assert [document.at(("a",)), document.at(("b",))] == [(1, 4), (2, 4)]

    def test_below_a_duplicate_key_are_those_of_the_first(self):
        document, _ = parse("a: {b: 1}\na: {b: 2, c: 3}\n", "x.yml")
        assert document.at(("a", "b")) == (1, 8)
        assert document.at(("a", "c")) == (1, 4)


BROKEN = [
    ("tab at the beginning of a line", "a:\n\tb: 1\n", (2, 1, "yaml-tab")),
    ("tab after a dash", "a:\n  -\tb\n", (2, 4, "yaml-tab")),
    ("tab before continued text", "a: b\n\tc\n", (2, 1, "yaml-tab")),
    ("tab in block text", "a: >-\n\ttext\n", (2, 1, "yaml-tab")),
    ("no space after a colon", "id: jp\ntitle:Hello\nsummary: x\n", (2, 6, "yaml-missing-space")),
    ("no space after the first colon", "title:Hello\nsummary: x\n", (1, 6, "yaml-missing-space")),
    ("no space after a nested colon", "a:\n  b:c\n  d: e\n", (2, 4, "yaml-missing-space")),
    ("no colon", "id: jp\ntitle\nsummary: x\n", (2, 1, "yaml-missing-colon")),
    ("no colon after a parent", "norms\n  a: b\n", (1, 1, "yaml-missing-colon")),
    ("block text that is not indented", "a: >-\ntext\nb: c\n", (2, 1, "yaml-missing-colon")),
    ("line too far right", "a: 1\n  b: 2\n", (2, 3, "yaml-indentation")),
    ("line between two levels", "a:\n    b: 1\n  c: 2\n", (3, 3, "yaml-indentation")),
    ("dash between two levels", "a:\n  - x\n - y\n", (3, 2, "yaml-indentation")),
    ("key among list items", "a:\n  - x\n  b: 1\n", (3, 3, "yaml-indentation")),
    ("first line too far right", "  a: 1\nb: 2\n", (2, 1, "yaml-indentation")),
    ("quote open to the end", 'a: "hello\nb: 2\n', (1, 4, "yaml-unclosed-quote")),
    ("quote closed by a later one", 'a: "hello\nb: "x"\nc: 3\n', (1, 4, "yaml-unclosed-quote")),
    ("quote open in brackets", 'a: ["x, y]\nb: "z"\n', (1, 5, "yaml-unclosed-quote")),
    ("apostrophe at the beginning", "a: 'tis so\n", (1, 4, "yaml-unclosed-quote")),
    ("apostrophe in single quotes", "a: 'it's'\n", (1, 8, "yaml-quote-in-value")),
    ("quote in quotes", 'a: "say "hi" now"\n', (1, 10, "yaml-quote-in-value")),
    ("bracket open before a key", "a: [x, y\nb: 2\n", (1, 4, "yaml-unclosed-bracket")),
    ("bracket open to the end", "a: {x: 1\n", (1, 4, "yaml-unclosed-bracket")),
    ("bracket with nothing in it", "a: [", (1, 4, "yaml-unclosed-bracket")),
    ("inner bracket open", "a:\n  - {x: 1\n  - {x: 3}\n", (2, 5, "yaml-unclosed-bracket")),
    ("wrong bracket", "a: [x, y}\n", (1, 9, "yaml-unclosed-bracket")),
    ("bracket too many", "a: [x]]\n", (1, 7, "yaml-unclosed-bracket")),
    ("text after a bracket", "a: [note] see here\n", (1, 11, "yaml-unclosed-bracket")),
    ("no comma", 'a: ["x" "y"]\n', (1, 9, "yaml-missing-comma")),
    ("no comma between pairs", "a: {x: 1 y: 2}\n", (1, 11, "yaml-missing-comma")),
    ("colon in a value", "title: Teaching: a guide\n", (1, 16, "yaml-colon-in-value")),
    ("colon in a list item", "a:\n  - Note: x: y\n", (2, 12, "yaml-colon-in-value")),
    ("bold text", "a: **bold** words\n", (1, 4, "yaml-unquoted-sign")),
    ("handle", "a: @name\n", (1, 4, "yaml-unquoted-sign")),
    ("comma first", "a: , x\n", (1, 4, "yaml-unquoted-sign")),
    ("two colons", "a: : b\n", (1, 4, "yaml-unquoted-sign")),
    ("text glued to a bracket", "a: {b: c}d\n", (1, 10, "yaml-unclosed-bracket")),
    ("text beside >", "a: >text\n", (1, 5, "yaml-block-text")),
    ("list beside its key", "a: - b\n", (1, 4, "yaml-list-on-key-line")),
    ("tag that was not announced", "a: !e!x y\n", (1, 4, "yaml-tag")),
    ("unknown version", "%YAML 3.0\n---\na: 1\n", (1, 1, "yaml-directive")),
    ("question mark", "a: ? b\n", (1, 4, "yaml-syntax")),
]


@pytest.mark.usefixtures("either_parser")
class TestBrokenSyntax:
    @pytest.mark.parametrize(
        ("text", "problem"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
    )
    def test_is_told_where_it_is_to_be_mended(self, text, problem):
        assert found(text) == [problem]
        assert parse(text, "x.yml")[0] is None

    @pytest.mark.parametrize("escape", [r"\q", r"\usage", r"\UFFFFFFFF", r"\U00110000"])
    def test_backslash_in_double_quotes(self, escape):
        [(line, _, code)] = found(f'a: "C:{escape}"\n')
        assert (line, code) == (1, "yaml-backslash")

    def test_does_not_hide_what_was_wrong_before_it(self):
        assert found("a: 1\na: 2\nb: [c\n") == [(2, 1, "yaml-duplicate-key"), (3, 4, "yaml-unclosed-bracket")]

    def test_is_told_without_the_words_of_programmers(self):
        for _, text, (_, _, code) in BROKEN:
            [problem] = parse(text, "x.yml")[1]
            if code != "yaml-syntax":
                for word in ("token", "scalar", "stream", "flow", "node", "parser", "indicator"):
                    assert word not in problem.message.lower()
            assert problem.hint


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="the parser in Python takes this colon as it was meant")
def test_colon_glued_to_a_bracket_in_brackets_needs_a_space():
    assert found("a: {sources:[b]}\n") == [(1, 12, "yaml-missing-space")]


class TestExamplesInHints:
    @pytest.mark.parametrize(
        "text",
        [case[1] for case in BROKEN if case[2][2] != "yaml-syntax"] + ["a: *b\n", "a: &b c\n", "a: !b c\n"],
    )
    def test_are_right_themselves(self, text):
        for problem in parse(text, "x.yml")[1]:
            _, _, shown = problem.hint.partition("\n")
            assert shown == "" or found(shown) == []


@pytest.mark.usefixtures("either_parser")
class TestDuplicateKeys:
    TEXT = "title: one\nb: 2\ntitle: [two, {deep: 1}]\n"

    def test_are_told_at_the_second_with_the_line_of_the_first(self):
        [problem] = parse(self.TEXT, "x.yml")[1]
        assert (problem.line, problem.column, problem.code) == (3, 1, "yaml-duplicate-key")
        assert '"title" already stands in line 1' in problem.message

    def test_leave_the_first_value(self):
        assert parse(self.TEXT, "x.yml")[0].data == {"title": "one", "b": 2}

    def test_are_those_with_the_same_letters_however_quoted(self):
        assert found("10: a\n'10': b\nA: c\na: d\n") == [(2, 1, "yaml-duplicate-key")]

    def test_are_found_below_one_another(self):
        assert found("a: 1\na: {b: 1, b: 2}\na: 3\n") == [
            (2, 1, "yaml-duplicate-key"),
            (2, 11, "yaml-duplicate-key"),
            (3, 1, "yaml-duplicate-key"),
        ]


@pytest.mark.usefixtures("either_parser")
class TestWhatThisHouseDoesNotUse:
    @pytest.mark.parametrize(
        ("text", "problems", "rest"),
        [
            ("a: &x 1\n", [(1, 4, "yaml-anchor")], {"a": 1}),
            ("a: *x\nb: 1\n", [(1, 4, "yaml-alias")], {"a": None, "b": 1}),
            ("*x : 1\nb: 2\n", [(1, 1, "yaml-alias")], {"b": 2}),
            ("a: !!python/object:os.system 1\n", [(1, 4, "yaml-tag")], {"a": 1}),
            ("a: !!str 12\n", [(1, 4, "yaml-tag")], {"a": 12}),
            ("a: ! x\n", [(1, 4, "yaml-tag")], {"a": "x"}),
            ("<<: {a: 1}\nb: 2\n", [(1, 1, "yaml-merge-key")], {"b": 2}),
            ("a: 1\n---\nb: [\n", [(2, 1, "yaml-second-document")], {"a": 1}),
            ("%YAML 1.1\n---\na: 1\n", [(1, 1, "yaml-directive")], {"a": 1}),
            ("[a, b]: 1\nc: 2\n", [(1, 1, "yaml-key-not-text")], {"c": 2}),
            ("? {a: {b: c}}\n: d\ne: f\n", [(1, 3, "yaml-key-not-text")], {"e": "f"}),
            ("a: {lang:ja}\n", [(1, 9, "yaml-missing-space")], {"a": {"lang:ja": None}}),
        ],
    )
    def test_is_told_and_the_rest_is_kept(self, text, problems, rest):
        document, _ = parse(text, "x.yml")
        assert found(text) == problems
        assert document.data == rest

    def test_alias_bomb_does_not_go_off(self):
        bomb = "a: &a [x, x]\n" + "".join(
            f"{now}: &{now} [{', '.join([f'*{before}'] * 9)}]\n"
            for before, now in zip("abcdefgh", "bcdefghi", strict=True)
        )
        document, problems = parse(bomb, "x.yml")
        assert document.data["i"] == [None] * 9
        assert {problem.code for problem in problems} == {"yaml-anchor", "yaml-alias"}

    def test_one_document_may_be_marked_as_such(self):
        assert data("---\na: 1\n...\n") == {"a": 1}

    def test_quoted_key_with_a_colon_is_nothing_of_the_kind(self):
        assert data("a: {'lang:ja': , b: 1}\n") == {"a": {"lang:ja": None, "b": 1}}


@pytest.mark.usefixtures("either_parser")
class TestDepth:
    def test_of_twelve_levels_is_allowed(self):
        assert found("[" * 12 + "]" * 12) == []

    def test_of_thirteen_is_too_much(self):
        document, problems = parse("[" * 13 + "]" * 13, "x.yml")
        assert document is None
        assert [(problem.column, problem.code) for problem in problems] == [(13, "yaml-too-deep")]

    @pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[[a]: "])
    def test_of_a_hundred_thousand_is_told_too(self, opening):
        assert "yaml-too-deep" in {code for _, _, code in found(opening * 100_000)}


class TestCharacters:
    @pytest.mark.parametrize("character", "\0\x07\x0c\x1b\x7f\x85\u2028\u2029\ufeff\ufffe\ud800")
    def test_that_cannot_be_seen_are_told(self, character):
        document, problems = parse(f"a: 1\nb: x{character}y{character}\n", "x.yml")
        assert document is None
        [problem] = problems
        assert (problem.line, problem.column, problem.code) == (2, 5, "file-control-character")
        assert f"U+{ord(character):04X}" in problem.message
        assert "2 times" in problem.message

    @pytest.mark.parametrize("escape", [r"\0", r"\x1b", r"\N", r"\L"])
    def test_are_told_when_written_as_escapes_too(self, escape):
        assert found(f'a: "x{escape}"\n') == [(1, 4, "file-control-character")]

    def test_of_all_writing_systems_are_welcome(self):
        for text in ("日本語", "العربية\u200f", "नमस्ते", "👩‍🎓", "é", "\xa0x"):
            assert data(f"a: '{text}'\n") == {"a": text}


class TestFiles:
    @pytest.fixture
    def write(self, tmp_path):
        def put(content: bytes, name="data/x.yml") -> Path:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            return file

        return put

    def test_are_named_by_their_path_in_the_project(self, write, tmp_path):
        document, _ = read(write(b"a: 1\n"), tmp_path)
        assert (document.path, document.data) == ("data/x.yml", {"a": 1})
        _, [problem] = read(write(b"a: [\n"), tmp_path)
        assert problem.path == "data/x.yml"

    def test_may_begin_with_a_byte_order_mark(self, write, tmp_path):
        document, problems = read(write(b"\xef\xbb\xbfa: 1\n"), tmp_path)
        assert (document.data, problems) == ({"a": 1}, [])

    @pytest.mark.parametrize("content", [b"", b"\n \n", b"# only a comment\n", b"---\n", b"\xef\xbb\xbf"])
    def test_that_are_empty(self, write, tmp_path, content):
        document, [problem] = read(write(content), tmp_path)
        assert document is None
        assert (problem.line, problem.column, problem.code) == (1, 1, "file-empty")

    @pytest.mark.parametrize(
        ("content", "line", "column"),
        [
            ("a: 1\nb: é\n".encode("latin-1"), 2, 4),
            (b"a: 1\r\nb: \xc3\xa9\xe9\r\n", 2, 5),
            ("a: 1\n".encode("utf-16"), 1, 1),
            (b"\xef\xbb\xbfa: \xff", 1, 4),
            (b"a: \xed\xa0\x80", 1, 4),
        ],
    )
    def test_that_are_not_utf8(self, write, tmp_path, content, line, column):
        document, [problem] = read(write(content), tmp_path)
        assert document is None
        assert (problem.line, problem.column, problem.code) == (line, column, "file-not-utf8")
        assert f"line {line}" in problem.message

    def test_that_are_too_large_are_not_read(self, write, tmp_path, monkeypatch):
        fits = b"a: " + b"x" * (512 * 1024 - 3)
        assert read(write(fits), tmp_path)[1] == []
        large = write(fits + b"x")
        monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
        document, [problem] = read(large, tmp_path)
        assert (document, problem.code) == (None, "file-too-large")

    def test_that_are_folders(self, tmp_path):
        assert read(tmp_path, tmp_path)[1][0].code == "file-not-a-file"

    def test_that_are_missing(self, tmp_path):
        link = tmp_path / "link.yml"
        link.symlink_to("nowhere.yml")
        for file in (link, tmp_path / "none.yml", tmp_path / "none" / "x.yml"):
            document, [problem] = read(file, tmp_path)
            assert (document, problem.code) == (None, "file-missing")

    def test_that_may_not_be_opened(self, write, tmp_path, monkeypatch):
        def refuse(*_):
            raise PermissionError(13, "Permission denied")

        file = write(b"a: 1\n")
        monkeypatch.setattr(Path, "open", refuse)
        document, [problem] = read(file, tmp_path)
        assert (document, problem.code) == (None, "file-unreadable")
        assert "permission denied" in problem.message

    def test_that_cannot_be_reached(self, tmp_path):
        circle = tmp_path / "circle.yml"
        circle.symlink_to(circle)
        for file in (circle, tmp_path / "nul\0.yml", tmp_path / ("long" * 100)):
            document, [problem] = read(file, tmp_path)
            assert (document, problem.code) == (None, "file-unreadable")

    def test_outside_the_project_keep_their_own_path(self, write, tmp_path):
        file = write(b"a: 1\n")
        assert read(file, tmp_path / "elsewhere")[0].path == file.as_posix()


class TestProblems:
    def test_sort_by_path_and_place(self):
        in_order = [
            Problem("a.yml", 2, 1, "yaml-tag", "x"),
            Problem("a.yml", 2, 5, "yaml-tab", "x"),
            Problem("a.yml", 10, 1, "file-empty", "x"),
            Problem("b.yml", 1, 1, "file-empty", "x"),
        ]
        assert sorted(reversed(in_order)) == in_order

    def test_cannot_be_changed(self):
        with pytest.raises(AttributeError):
            Problem("a.yml", 1, 1, "yaml-tab", "x").line = 2

    def test_are_errors_unless_said_otherwise(self):
        problem = Problem("a.yml", 1, 1, "yaml-tab", "x")
        assert (problem.hint, problem.severity) == ("", "error")

    def test_come_sorted(self):
        problems = parse("b: &x 1\nb: *x\na: !t 1\nc: [\n", "x.yml")[1]
        assert len(problems) == 5
        assert problems == sorted(problems)


class TestCodes:
    def test_are_kebab_case_with_one_sentence_each(self):
        for code, sentence in codes.items():
            assert code == code.lower() and code.replace("-", "").isalnum() and "-" in code
            assert sentence[0].isupper() and sentence.endswith(".") and ". " not in sentence

    def test_of_yaml_are_all_reported_by_an_example_above_and_no_others_are(self):
        texts = [text for _, text, _ in BROKEN] + [
            "a: &x *y",
            "a: *x",
            '"\\q"',
            "a: 1\na: 2",
            "? [a]\n: b",
            "<<: 1",
            "a\n---\n",
            "[" * 13,
        ]
        reported = {code for text in texts for _, _, code in found(text)}
        assert reported == {code for code in codes if code.startswith("yaml-")}
