"""Qualities of names in prose: what is said, and what only sounds like it."""
from tables import each

from verifier.readers.qualities import QUALITIES, qualities


@each([
    ("a positive real number", "positive real"), ("non-negative", "nonnegative"), ("non-positive integers", "nonpositive integer"),
    ("a Natural number", "natural"), ("not zero", "nonzero"), ("positif ou nul", "nonnegative"), ("positif", "positive"),
    ("négatif ou nul", "nonpositive"), ("非負整數", "nonnegative integer"), ("正整數", "positive integer"), ("自然數", "natural"),
    ("nonnegative", "nonnegative"), ("positivity", ""), ("really complexity", ""), ("integers' sums", ""), ("a seminegative one", ""),
    ("unnatural", ""), ("realize", ""), ("zero", ""), ("not positive", "nonpositive"), ("realistic", ""), ("an even integer", "arithmetical integer"), ("evenly", ""), ("rational numbers", "arithmetical"), ("pos\u0131tive", ""),
])
def test_what_is_said(text, expected):
    assert qualities(text) == expected.split()


def test_no_word_says_two_things():
    words = [word for quality in QUALITIES.values() for word in quality.words]
    assert len(words) == len(set(words)) and all(word == word.lower() for word in words)
