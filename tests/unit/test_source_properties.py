"""What holds for whatever an editor may write: data comes back as dumped, places are true, nothing raises."""

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from atlas.source import codes, parse, read
from atlas.source.scalar import meaning

LINES = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
TEXTS = st.text(LINES | st.sampled_from("\n\t"), max_size=30) | st.sampled_from(
    [
        "NO",
        "yes",
        "012",
        "+351",
        "12:30",
        "2026-11-23",
        "1e5",
        "~",
        "null",
        "<<",
        "- a",
        "a: b",
        "#",
        "0x1F",
        "'",
        '"',
    ]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
NESTED = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


class Dumper(yaml.SafeDumper):
    """As `yaml.safe_dump`, but text that this project reads as something else is quoted too."""

    def ignore_aliases(self, data):
        return True


Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style=None if isinstance(meaning(text), str) else "'"
    ),
)


def depth(value):
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return isinstance(value, dict | list) + max(map(depth, children), default=0)


def same(one, other):
    """Equal, also in type: 1, 1.0 and True are three values."""
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


@given(
    NESTED.filter(lambda value: value is not None and depth(value) <= 12),
    st.sampled_from([True, False, None]),
    st.booleans(),
)
def test_dumped_data_is_read_again(value, flow, allow_unicode):
    text = yaml.dump(
        value, Dumper=Dumper, default_flow_style=flow, allow_unicode=allow_unicode, sort_keys=False, width=60
    )
    document, problems = parse(text, "x.yml")
    assert problems == []
    assert same(document.data, value)


@given(
    st.recursive(st.none(), lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=20), st.data()
)
def test_places_are_where_the_text_stands(shape, choose):
    """Every key and value is a word of its own, so that its place can be looked up in the text."""
    words = {}

    def grow(branch, path, deep):
        if branch is None or deep == 12:
            words[path, False] = f"value-{len(words):04}"
            return words[path, False]
        if choose.draw(st.booleans()):
            return [grow(inner, (*path, index), deep + 1) for index, inner in enumerate(branch)]
        grown = {}
        for inner in branch:
            key = f"key-{len(words):04}"
            words[(*path, key), True] = key
            grown[key] = grow(inner, (*path, key), deep + 1)
        return grown

    value = grow(shape, (), 0)
    style = choose.draw(st.sampled_from([None, "'", '"']))
    flow = choose.draw(st.sampled_from([True, False, None]))
    text = "# é東👩\n" + yaml.dump(
        value, default_style=style, default_flow_style=flow, sort_keys=False, width=40
    )
    document, problems = parse(text, "x.yml")
    assert problems == []
    lines = text.split("\n")
    for (path, key), word in words.items():
        line, column = document.at(path, key=key)
        assert lines[line - 1][column - 1 :].startswith((style or "") + word)


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *"[]{}:,-?&*!|>'\"%@`#~\\ \n\t\r",
            "a",
            "é",
            "\n  ",
            ": ",
            "- ",
            "<<",
            "---\n",
            "...",
            "\\U",
            "%YAML",
        ]
    )
    | st.text(max_size=3),
    max_size=40,
).map("".join)


@settings(max_examples=400)
@given(st.text() | YAML_LIKE)
@example("\ud800")
@example('"\\ud800"')
@example("a: [\n\n")
def test_any_text_gives_a_document_or_a_problem_inside_it(text):
    document, problems = parse(text, "x.yml")
    assert document is not None or problems
    lines = text.splitlines() or [""]
    for problem in problems:
        assert problem.code in codes
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column >= 1
        assert problem.message and problem.hint


@given(st.binary(max_size=200) | YAML_LIKE.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_document_or_a_problem(tmp_path_factory, octets):
    root = tmp_path_factory.getbasetemp()
    file = root / "any.yml"
    file.write_bytes(octets)
    document, problems = read(file, root)
    assert document is not None or problems
