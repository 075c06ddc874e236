"""Text from a seed shows as it is, whatever it holds and whatever extension reads the page."""

import re
from html import unescape

import markdown as python_markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.escape import markdown, plain

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "smarty",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]

NASTY = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}",
    "[x](javascript:alert(1))",
    '--8<-- "/etc/passwd"',
    "--8<--",
    ";--8<-- x",
    "![x](http://example.org/x.png)",
    "---",
    "- - -",
    "===",
    "# h",
    "#hashtag",
    ":::",
    "::: note",
    "/// note",
    "!!! note",
    "??? note",
    "{: .a}",
    "text {: .a #b }",
    "<!-- -->",
    "&lt;",
    "&amp;lt;",
    "&#60;b&#62;",
    "*[abbr]: x",
    "[^1]: x",
    "[^1]",
    "[x]: http://example.org",
    "\\",
    "\\*x\\*",
    "`code` ``",
    "```",
    "~~~",
    "a\tb",
    "    code",
    "1. uno",
    "12) doce",
    "1986. Un año",
    "+ más",
    "- menos",
    "* por",
    "> cita",
    "a. letra",
    "| a | b |",
    ": definición",
    "==marca== ^^sub^^ ~~no~~ H~2~O x^2^",
    "_a_ __b__ *c* **d**",
    "http://example.org/x www.example.org gente@example.org",
    "<http://example.org> @usuario #1 repo#3",
    ":smile: :+1:",
    "++ctrl+alt++",
    "{++más++}{--menos--}",
    "$x$ \\(y\\)",
    "(c) (tm) +/- --> ... 1/2",
    "1st 2nd 3rd 4th",
    "\"comillas\" 'simples'",
    "un texto.",
    "[TOC]",
    "[ ] tarea",
    "klzzwxh:0000",
    "x = y",
    "¿Qué? ¡No!",
]


def shown(text: str) -> str:
    """The text a reader sees when the escaped text stands alone in the story."""
    page = f'<div markdown="1">\n\nantes\n\n{markdown(plain(text))}\n\ndespués\n\n</div>'
    made = python_markdown.markdown(page, extensions=EXTENSIONS)
    found = re.fullmatch(r"<div>\n<p>antes</p>\n(?:<p>(.*)</p>\n)?<p>después</p>\n</div>", made, re.DOTALL)
    assert found, made
    inside = found[1] or ""
    assert not re.search(r"<(?!p>|/p>)", inside), made
    return unescape(inside)


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == plain(text)


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_is_shown_after_a_word(text: str) -> None:
    assert shown("Dijo: " + text) == plain("Dijo: " + text)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("*_`#-+=~^:!/.|<>[](){}\\&;\"'@$%?ab 19Ññ\t\n"), st.characters())
    )
)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == plain(text)


def test_control_characters_go() -> None:
    assert plain("a\x00b\x02\x03 \x92c\u2028d\ud800\ufeff") == "ab c d\ufeff"
