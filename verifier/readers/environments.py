"""Environments of LaTeX by what they hold, and the definitions of macros: what formats need to know of LaTeX."""
import re

#: A displayed formula, also where it stands bare in Markdown; each may end in a star.
DISPLAYED = ("equation", "align", "alignat", "gather", "multline", "flalign", "eqnarray", "displaymath", "dmath", "IEEEeqnarray",
             "xalignat", "math", "aligned", "alignedat", "gathered", "split", "array", "cases", "pmatrix", "bmatrix", "vmatrix", "matrix")
#: What is no mathematics and no prose.
SKIPPED = ("verbatim", "Verbatim", "lstlisting", "minted", "comment", "tikzpicture", "tikzcd", "pgfpicture", "asy", "filecontents",
           "thebibliography", "algorithm", "algorithmic", "algorithm2e", "pycode", "sagesilent", "code")
LISTS = ("itemize", "enumerate", "description", "compactitem", "compactenum", "parts", "questions")
#: What opens a scope of its own; `\newtheorem` adds to them.
THEOREMS = ("theorem", "lemma", "proposition", "corollary", "definition", "example", "exercise", "problem", "question", "solution",
            "answer", "proof", "remark", "claim", "fact", "axiom", "conjecture", "assumption", "explanation", "observation", "property")
#: What a matter of its own is called where a paragraph begins with its name in bold, by language; and what only does so with a number.
MATTERS = ("theorem", "lemma", "proposition", "corollary", "exercise", "problem", "question", "task", "satz", "korollar", "aufgabe", "théorème", "corollaire",
           "exercice", "problème", "teorema", "lema", "corolario", "ejercicio", "problema", "定理", "引理", "命题", "命題", "推论", "推論", "练习", "練習", "习题", "習題")
NUMBERED = ("example", "beispiel", "exemple", "ejemplo", "例")

#: A macro's definition: command -> how many groups follow its head, the macro's name among them.
MACROS = {"newcommand": 2, "renewcommand": 2, "providecommand": 2, "DeclareMathOperator": 2, "DeclareRobustCommand": 2, "def": 1,
          "gdef": 1, "edef": 1, "let": 0, "newoperator": 2, "DeclarePairedDelimiter": 3, "NewDocumentCommand": 3, "RenewDocumentCommand": 3}
MACRO = re.compile(rf"\\({'|'.join(MACROS)})\*?(?![A-Za-z])")
_NAME = re.compile(r"\s*\\(?:[A-Za-z@]+|.)")
_LET = re.compile(r"\s*\\(?:[A-Za-z@]+|.)\s*=?\s*(?:\\(?:[A-Za-z@]+|.)|[^\s\\])")
_BETWEEN = re.compile(r"(?:\s|\[[^\[\]\n]{0,200}\]|#\d)*")
_BRACES = re.compile(r"\\.|[{}]|\n[ \t]*\n", re.S)
#: A group longer than this is not looked through.
LONGEST = 5000


def group(text, start, end):
    """Where the group that opens at `start` ends, and whether it is closed there: not over a blank line, nor beyond LONGEST."""
    depth, end = 0, min(end, start + LONGEST)
    for token in _BRACES.finditer(text, start, end):
        if token[0][0] == "\n":
            return token.start(), False
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end(), True
    return end, False


def definition(text, head, end):
    """Where the definition of a macro ends whose command `head` (a match of MACRO) is, and whether it is closed; None if it is none."""
    place, groups = head.end(), MACROS[head[1]]
    if head[1] == "let":
        whole = _LET.match(text, place, end)
        return (whole.end(), True) if whole else (place, None)
    if name := _NAME.match(text, place, end):
        place, groups = name.end(), max(groups - 1, 1)
    for _ in range(groups):
        place = _BETWEEN.match(text, place, end).end()
        if name := _NAME.match(text, place, end):
            place = name.end()
        elif text[place:place + 1] != "{" or place >= end:
            return place, None
        else:
            place, closed = group(text, place, end)
            if not closed:
                return place, False
    return place, True
