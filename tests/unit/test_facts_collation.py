"""Order of strings by language."""

import pytest

from atlas.facts.collation import sort_key


@pytest.mark.parametrize(
    ("lang", "ordered"),
    [
        ("es", ["nabo", "nácar", "nube", "Nube", "nuñez", "ñandú", "oso"]),
        ("en", ["Chad", "Costa Rica", "Côte d’Ivoire", "Croatia"]),
        ("fr", ["cote", "Cote", "coté", "côte", "Égypte", "Espagne"]),
        ("de", ["Ägypten", "Albanien", "Österreich", "Polen"]),
        ("ar", ["آيسلندا", "أرمينيا", "الأردن", "اليابان", "بيرو", "مصر"]),
        ("zh-Hans", ["巴西", "朝鲜", "法国", "斐济", "瑙鲁", "日本", "中国", "Zebra"]),
        ("zh", ["埃及", "德国", "墨西哥", "英国"]),
    ],
)
def test_strings_stand_as_readers_expect(lang, ordered):
    assert sorted(reversed(ordered), key=sort_key(lang)) == ordered


def test_composed_and_decomposed_letters_are_equal():
    assert sort_key("es")("n\u0303andu") == sort_key("es")("ñandu")
