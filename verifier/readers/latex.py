"""LaTeX to passages: one run over its commands; a formula ends where TeX would end it, and other text is prose."""
import re
from array import array
from bisect import bisect_left

from verifier.readers.environments import DISPLAYED, LISTS, MACRO, SKIPPED, THEOREMS, definition
from verifier.readers.passages import Draft

_COMMENT = re.compile(r"\\verb\*?([^\w\s*]).*?\1|\\(?:url|path|href)\{[^{}\n]*\}|\\.|(?P<comment>%.*)")
_TOKEN = re.compile(r"""
    \\(?P<edge>begin|end)\{(?P<environment>[^{}\n]*)\}
  | \${3,}
  | (?P<open>\\[(\[] | \$\$?)
  | \\verb\*?(?P<bar>[^\w\s*]).*?(?P=bar)
  | \\(?P<command>[A-Za-z@]+)\*?
  | (?P<row>\\\\(?:\*?\[[^\]\n]{0,20}\])? | (?<!\\)&)
  | (?: \\[^A-Za-z(\[\\\n] | [{}~] )++ | \\.
  | (?P<paragraph>\n[ \t]*\n)""", re.X | re.S)
_ENDS = re.compile(r"\\\\|\\[])]|\\end\{[^{}\n]*\}")
_CLOSING = {r"\(": r"\)", r"\[": r"\]"}
_DOLLARS = re.compile(r"\\.|[{}]|(?P<dollar>\$\$?)|(?P<paragraph>\n[ \t]*\n)", re.S)
#: Within a formula in brackets or an environment, what shows that it was not closed.
_FOREIGN = re.compile(r"\\(?:(?:sub)*section|chapter|paragraph|item|begin\{document|end\{document)(?![A-Za-z])|(?<!\\)\\\[")
_BREAKING = re.compile(rf"\n[ \t]*\n|{_FOREIGN.pattern}")
_OPTION = re.compile(r"[ \t]*\[[^\[\]\n]*\]")
_TITLE = re.compile(r"[ \t]*\n?[ \t]*(?:\[[^\[\]\n]*\])?[ \t]*(?=\{)")
_BRACES = re.compile(r"\\.|[{}]|\n[ \t]*\n", re.S)
_NEWTHEOREM = re.compile(r"\\newtheorem\*?\{([^{}\n]+)\}")

SECTIONS = {"title": 1, "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5, "subparagraph": 6,
            "frametitle": 6}
#: Commands whose first groups are no words -> how many.
GROUPS = {name: count for count, names in {
    1: """label ref eqref cite citep citet citeauthor pageref autoref cref Cref nameref includegraphics vspace hspace bibliography
          bibliographystyle usepackage documentclass pagestyle thispagestyle hypersetup geometry url path color textcolor href index hyperref
          theoremstyle tikzset pgfplotsset pagenumbering graphicspath phantom vphantom hphantom setstretch fontfamily selectlanguage
          captionsetup qedsymbol cline cmidrule""",
    2: "setlength addtolength setcounter addtocounter rule fontsize newtheorem numberwithin DeclareMathSymbol newenvironment",
    3: "addcontentsline multicolumn"}.items() for name in names.split()}
GROUPS_OF_ENVIRONMENTS = {"tabular": 1, "tabular*": 2, "tabularx": 2, "longtable": 1, "minipage": 1, "multicols": 1, "wrapfigure": 2,
                          "adjustwidth": 2, "subfigure": 1, "column": 1, "tabulary": 2}
BREAKS = ("hrule", "newpage", "clearpage", "pagebreak", "hline", "bigskip", "midrule", "toprule", "bottomrule")


def source(text, path):
    """The Source of a LaTeX document."""
    draft = Draft(path, text)
    for found in _COMMENT.finditer(text):
        if found["comment"]:
            draft.comment(*found.span())
    _Run(draft).run()
    return draft.source()


class _Run:
    """The run over a document; `words` is where those start that no passage holds yet, those before `title` are of a heading."""

    def __init__(self, draft):
        self.draft, self.text = draft, draft.text()
        self.words, self.title, self.lists, self.tables, self.theorems = 0, 0, 0, 0, set(THEOREMS)
        self.ends, self.groups = {}, None
        for end in _ENDS.finditer(self.text):
            self.ends.setdefault(end[0], []).append(end.start())

    def run(self):
        text = self.text
        opening = text.find(r"\begin{document}")
        self.theorems |= {name.strip() for name in _NEWTHEOREM.findall(text)}
        place = self.words = self._preamble(opening) if opening >= 0 else 0
        closing = self._closing(r"\end{document}", place)
        stop = len(text) if closing is None else closing
        while token := _TOKEN.search(text, place, stop):
            place = self._after(token, stop)
        self._prose(stop, stop)

    def _preamble(self, stop):
        """What stands before the document: macros, its title."""
        place = 0
        while place < stop and (head := MACRO.search(self.text, place, stop)):
            place = self._macro(head, stop)
        if (title := self.text.find(r"\title", 0, stop)) >= 0:
            self._heading(title + len(r"\title"), 1, stop)
        return stop + len(r"\begin{document}")

    def _after(self, token, stop):
        """Where the run goes on after a token."""
        if token["open"]:
            return self._formula(token.start(), *self._end(token, stop), stop)
        if token["edge"]:
            return self._environment(token, stop)
        if token["paragraph"] or token["row"]:
            self._prose(token.start(), token.end())
            if token["row"] and self.tables:
                self.draft.add("break", token.start(), token.start(), 3)
            return token.end()
        if token["command"]:
            return self._command(token, stop)
        self.draft.blank(*token.span())
        return token.end()

    def _prose(self, end, after):
        """The words up to `end` are a passage, unless they are those of a heading."""
        self.draft.add("prose", min(max(self.words, self.title), end), end)
        self.words = after

    def _closing(self, closing, place):
        """Where something closes next; None if it does not."""
        places = self.ends.get(closing, ())
        following = bisect_left(places, place)
        return places[following] if following < len(places) else None

    def _end(self, token, stop):
        """The content of a formula that a token opens, and where it goes on after it: (start, end, after); end None if it is not closed."""
        first, opening = token.end(), token["open"]
        if opening[0] == "$":
            return first, *self._dollars(first, opening, stop)
        end = self._closing(_CLOSING[opening], first)
        return (first, *self._checked(first, end, 2, stop))

    def _checked(self, first, end, length, stop):
        """A formula's end, if nothing foreign stands before it; else None, and where the paragraph ends."""
        if end is None or end >= stop or _FOREIGN.search(self.text, first, end):
            breaking = _BREAKING.search(self.text, first, stop)
            return None, breaking.start() if breaking else stop
        return end, end + length

    def _dollars(self, first, opening, stop):
        """The end of a formula in dollars: those outside of braces; not over a blank line, nor out of the braces around it."""
        depth = 0
        for found in _DOLLARS.finditer(self.text, first, stop):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if found["paragraph"] or depth < 0:
                return None, found.start()
            if found["dollar"] and depth == 0 and len(found[0]) >= len(opening):
                return found.start(), found.start() + len(opening)
        return None, stop

    def _formula(self, opening, first, end, after, stop):
        """Adds a formula that opens there; where the run goes on."""
        self._prose(opening, after)
        if end is None:
            self.draft.add("unclosed", opening, after)
            return after
        place = first
        while head := MACRO.search(self.text, place, end):
            place = self._macro(head, end)
        self.draft.add("display" if self.text[opening:opening + 2] in ("$$", r"\[", r"\b") else "inline", first, end)
        return after

    def _environment(self, token, stop):
        """The edge of an environment."""
        name, after = token["environment"].strip(), token.end()
        plain = name.removesuffix("*")
        if plain in DISPLAYED and token["edge"] == "begin":
            closing = rf"\end{{{token['environment']}}}"
            end, after = self._checked(after, self._closing(closing, after), len(closing), stop)
            return self._formula(token.start(), token.start(), end and after, after, stop)
        if plain in SKIPPED and token["edge"] == "begin":
            end = self._closing(rf"\end{{{token['environment']}}}", after)
            after = stop if end is None else end
        self._prose(token.start(), after)
        if token["edge"] == "begin" and plain not in self.theorems:
            if option := _OPTION.match(self.text, after, stop):
                after = option.end()
            after = self._groups(after, GROUPS_OF_ENVIRONMENTS.get(name, 0), stop)
            self.words = after
        step = 1 if token["edge"] == "begin" else -1
        if plain in LISTS:
            self.lists = max(0, self.lists + step)
        if plain in self.theorems or plain in LISTS and step < 0:
            self.draft.add("break", token.start(), token.start(), 2 if plain in self.theorems else 3)
        if name in GROUPS_OF_ENVIRONMENTS and "tab" in name:
            self.tables = max(0, self.tables + step)
        if plain in self.theorems and step > 0:
            self._theorem(token, stop)
        return after

    def _theorem(self, token, stop):
        """The heading of a theorem: what it is, and its title in brackets."""
        end = token.end()
        self.draft.blank(token.end("environment"), end)
        if title := _OPTION.match(self.text, end, stop):
            self.draft.blank(end, self.text.index("[", end) + 1)
            end = title.end()
            self.draft.blank(end - 1, end)
        self.draft.add("heading", token.start("environment"), end, 7)
        self.title = end

    def _heading(self, place, level, stop):
        """The title in braces that follows a command; its formulas come as they stand."""
        opening = _TITLE.match(self.text, place, stop)
        if not opening:
            return place
        if end := self._group(opening.end(), stop):
            self.draft.add("heading", opening.end() + 1, end - 1, level)
            self.words, self.title = opening.end() + 1, end
        return opening.end()

    def _group(self, opening, stop):
        """Where the group ends that a brace opens, not over a blank line; 0 if it is not closed."""
        if self.groups is None:
            self.groups, opened = array("l", bytes(array("l").itemsize * len(self.text))), []
            for token in _BRACES.finditer(self.text):
                if token[0] == "{":
                    opened.append(token.start())
                elif token[0] == "}" and opened:
                    self.groups[opened.pop()] = token.end()
                elif token[0][0] == "\n":
                    opened.clear()
        return self.groups[opening] if self.groups[opening] <= stop else 0

    def _command(self, token, stop):
        """A command within words."""
        name, after = token["command"], token.end()
        if head := MACRO.match(self.text, token.start(), stop):
            self._prose(token.start(), after)
            self.words = self._macro(head, stop)
            return self.words
        if name in SECTIONS:
            self._prose(token.start(), after)
            return self._heading(after, SECTIONS[name], stop)
        if name == "item":
            self._prose(token.start(), after)
            self.draft.add("item", token.start(), after, max(1, self.lists))
        elif name in BREAKS:
            self._prose(token.start(), after)
            self.draft.add("break", token.start(), token.start(), 1)
        self.draft.blank(token.start(), after)
        if name in ("input", "include", "subfile"):
            end = self._groups(after, 1, stop)
            self.draft.add("elsewhere", token.start(), end)
            return end
        if option := _OPTION.match(self.text, after, stop):
            if name == "item":
                self.draft.blank(option.start(), option.start() + 1)
                self.draft.blank(option.end() - 1, option.end())
                return after
            self.draft.blank(*option.span())
            after = option.end()
        return self._groups(after, GROUPS.get(name, 0), stop)

    def _groups(self, place, count, stop):
        """Blanks so many groups, with the options between them; where the run goes on."""
        for _ in range(count):
            opening = _TITLE.match(self.text, place, stop)
            if not opening or not (end := self._group(opening.end(), stop)):
                break
            self.draft.blank(place, end)
            place = end
        return place

    def _macro(self, head, stop):
        """A macro's definition; where it ends."""
        end, whole = definition(self.text, head, stop)
        if whole is not None:
            self.draft.add("macro" if whole else "unclosed", head.start(), end)
        self.draft.blank(head.start(), end)
        return end
