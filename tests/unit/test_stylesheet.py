"""The theme's stylesheet keeps what pages can match, and nothing that they can't."""

from hypothesis import given
from hypothesis import strategies as st

from atlas.publish.stylesheet import classes, lighten, needed


def test_a_rule_stays_when_one_of_its_selectors_can_match():
    css = ".a,.b{color:red}.b{color:blue}p{margin:0}.a .b{top:0}"
    assert needed(css, {"a"}) == ".a,.b{color:red}p{margin:0}"


def test_classes_in_arguments_decide_nothing():
    css = "p:not(.a):is(.b,.c){top:0}.d:not(:is(.a,.b)){top:0}"
    assert needed(css, set()) == "p:not(.a):is(.b,.c){top:0}"


def test_groups_fall_when_they_are_empty_and_statements_stay():
    css = '@charset "UTF-8";.a{top:0}@media print{.a{top:0}}@media (min-width:1em){.b{top:0}.a{top:0}}'
    assert needed(css, {"b"}) == '@charset "UTF-8";@media (min-width:1em){.b{top:0}}'


def test_properties_stay_only_where_they_are_read_also_by_each_other():
    css = ":root{--one:var(--two);--two:url('data:;{}');--three:1;--four:var(--three)}p{color:var(--one)}"
    assert needed(css, set()) == ":root{--one:var(--two);--two:url('data:;{}');}p{color:var(--one)}"


def test_braces_in_strings_are_no_rules():
    assert needed(".a::before{content:'}.x{'}p{top:0}", {"a"}) == ".a::before{content:'}.x{'}p{top:0}"


@given(st.sets(st.sampled_from("abcdef")), st.sets(st.sampled_from("abcdef")))
def test_more_classes_never_take_a_rule_away(some, more):
    css = "".join(f".{one}.{two}{{top:0}}" for one in "abcdef" for two in "abcdef")
    kept = needed(css, some).split("}")
    assert set(kept) <= set(needed(css, some | more).split("}"))


def test_the_sheet_of_a_site_is_rewritten_and_its_map_dropped(tmp_path):
    (tmp_path / "assets/stylesheets").mkdir(parents=True)
    sheet = tmp_path / "assets/stylesheets/main.css"
    sheet.write_text(".used{top:0}.other{top:0}", encoding="utf-8")
    sheet.with_name("main.css.map").write_text("{}", encoding="utf-8")
    page = tmp_path / "index.html"
    page.write_text('<p class="used">', encoding="utf-8")
    lighten(tmp_path)
    assert classes('<p class="one two"><b class="two">') == {"one", "two"}
    assert sheet.read_text(encoding="utf-8") == ".used{top:0}"
    assert [path.name for path in sheet.parent.iterdir()] == ["main.css"]
