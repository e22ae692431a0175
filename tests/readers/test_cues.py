"""Cues are whole words or phrases, in any case and language; no part of a longer word is one."""
import pytest

from verifier.readers.cues import closing, closing_cue, cued
from verifier.readers.declarations import WORDS

CUED = [
    ("definition", "Let", True), ("definition", "outlet", False), ("definition", "let's denote", True), ("definition", "letter", False),
    ("definition", "on pose", True), ("definition", "son posée", False), ("anew", "see, e.g., the", True), ("anew", "the.g.", False),
    ("consequence", "D'où", True), ("given", "l'équation", True), ("given", "d'équation", False), ("given", "if_2", False),
    ("given", "when2", True), ("given", "2when", False), ("given", "a matter of taste", False), ("given", "look at", True),
    ("definition", "函數令為", True), ("consequence", "resolved, so", True), ("consequence", "also", True), ("consequence", "", False)]
CLOSING = [
    ("case", "which is so if", True), ("case", "if it is so", False), ("case", "when,", True), ("case", "when;", False),
    ("case", "for: (", True), ("case", "therefor", False), ("given", "only if", True), ("consequence", "it follows that", True),
    ("consequence", "yields the", False), ("condition", "其中", True), ("condition", "其中一", False)]
DECLARED = [
    ("the function", "function"), ("the functional", None), ("column vectors", "vector"), ("eigenvector", None), ("the Matrix", "vector"),
    ("a function of", None), ("向量", "vector")]


@pytest.mark.parametrize("kind, text, stands", CUED)
def test_cues_that_stand_in_a_text(kind, text, stands):
    assert cued(kind, text) is stands


@pytest.mark.parametrize("kind, text, closes", CLOSING)
def test_cues_that_close_a_text(kind, text, closes):
    assert closing_cue(kind, text) is closes


@pytest.mark.parametrize("text, kind", DECLARED)
def test_words_that_declare_the_name_after_them(text, kind):
    assert [k for k, words in WORDS.items() if closing(words, text)] == [kind] * (kind is not None)
