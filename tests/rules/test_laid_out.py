"""Words are found by an index exactly where reading the texts from end to end finds them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from yjplan.rules.laid_out import LaidOut

TEXTS = st.lists(st.text(alphabet="abB  -%1?é\n\xa0", max_size=12), max_size=6)
WORDS = st.text(alphabet="ab -%1?é", min_size=1, max_size=4).filter(lambda word: not word.isspace())


def _read_through(texts: list[str], word: str) -> tuple[int, ...]:
    laid_out = LaidOut(range(len(texts)), texts)
    whole = laid_out.lower if word.isascii() and "?" not in word else laid_out.whole
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    places = (at for at in range(len(whole)) if whole.startswith(word, at))
    return tuple(sorted({bisect_right(starts, at) - 1 for at in places}))


@given(TEXTS, WORDS)
def test_words_are_found_where_they_stand(texts: list[str], word: str) -> None:
    laid_out = LaidOut(range(len(texts)), texts)
    assert laid_out.saying(word) == _read_through(texts, word)
    assert laid_out.says(word) is bool(_read_through(texts, word))
