"""Lists of words hold for us what they hold for WordPress's own code."""

from moderator.domain.wordlist import WordList, entries, fields
from tests.servers.mariadb import Server
from tests.servers.wordpress import WordPressCode, copy_database

LISTS = (
    "casino",
    "  CASINO \r\n\r\n0\n",
    "a+b\n.*\n#hash\n[x]\\d",
    "192.0.2.7",
    "192.0.2.",
    "@mail.example",
    "дёшево\nصباح\n赌博",
    "href",
    "si\x00no",
    "0",
    "x y",
)
COMMENTS = (
    ("Ann", "ann@mail.example", "", "An honest text, occasionally long.", "192.0.2.70"),
    ("CasinoBoss", "b@x.example", "https://casino.example/", "Look", "198.51.100.7"),
    ("Bo", "bo@x.example", "", "ca<b>si</b>no and sino", "198.51.100.7"),
    ("Bo", "bo@x.example", "", 'Tag <a title="casino" href="https://a.example">x</a>', "2001:db8::7"),
    ("Чайка", "c@x.example", "", "Очень дёшево, صباح الخير 赌博", "192.0.2.7"),
    ("Di", "d@x.example", "", "a+b is not aab; #hash [x]\\d 0\nx y", "192.0.20.1"),
    ("Ed", "e@x.example", "", "<script>casino</script>", ""),
)


def test_a_line_holds_and_removes_what_wordpress_holds_and_removes(
    server: Server, wordpress_template: str
) -> None:
    wordpress = WordPressCode(server, copy_database(server, wordpress_template))
    differing = []
    for written, met in zip(LISTS, wordpress.lists(LISTS, COMMENTS), strict=True):
        words = WordList(entries(written))
        for comment, (held, removed) in zip(COMMENTS, met, strict=True):
            mine = [bool(words.hits(fields(*comment, stripped=stripped))) for stripped in (False, True)]
            if mine != [held, removed]:
                differing.append((written, comment[3], mine, held, removed))
    assert differing == []
