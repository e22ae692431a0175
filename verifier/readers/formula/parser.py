"""The parser: tokens of a row to statements of sums of products of runs; what is applied is left open."""
from verifier.readers.formula import bars, calculus
from verifier.readers.formula.atoms import ATOMS, NAME, items_of, braced, names, single
from verifier.readers.formula.macros import digits
from verifier.readers.formula.nodes import Connective, Node, Relation, Statement, Unreadable, Words
from verifier.readers.formula.tokens import Token

DEPTH = 120
STARTS = frozenset(ATOMS) - {"text", "bar"}
RELATING = {"relation", "noted"}
SCRIPTS = {"^", "_", "prime", "!"}
#: Before these, a sum in braces that are not seen is read as it is seen.
LOOSE = {"relation", "noted", "open", "{", ",", "end", "connective", "&"}
MARKS = {"mark", "sign", "times", "prime"}
SEPARATORS = {",": ",", ";": ";", ":": ":", ".": ";", "space": "quad"}


class Parser:
    """Reads tokens from the first to the last; `k` is the next one. Of what surrounds it, it knows the bars that are open
    and, inside of an integral, the variables whose differentials have been met."""

    def __init__(self, tokens, depth=0, moved=False):
        end = tokens[-1].end if tokens else 0
        self.tokens = [*tokens, Token("end", "", end, end)]
        self.k, self.depth, self.moved = 0, depth, moved
        self.bars, self.integral, self.top, self.parities = [], None, True, {}

    @property
    def kind(self):
        return self.tokens[self.k][0]

    def node(self, op, args, first, data=None):
        """A node of the tokens from `first` up to the next one."""
        return Node(op, args, data, *self.span(first))

    def span(self, first):
        tokens = self.tokens
        if not self.moved:
            return tokens[first][2], tokens[self.k - 1][3]
        read = tokens[first:self.k] or [tokens[first]]
        return min(token[2] for token in read), max(token[3] for token in read)

    def missing(self, expected, first=None):
        """The fault that something was expected at the next token, or in what was read since `first`."""
        token = self.tokens[self.k]
        if first is not None:
            return Unreadable(expected, *self.span(first))
        if token.kind == "unknown":
            return Unreadable(f"a known {'command' if token.value[:1] == chr(92) else 'sign'} instead of {token.value}", token.start, token.end)
        found = "the end" if token.kind == "end" else token.value or token.kind
        return Unreadable(f"{expected} instead of {found}", token.start, token.end)

    def take(self, kind, expected):
        if self.kind != kind:
            raise self.missing(expected)
        self.k += 1

    def row(self):
        """All tokens as the parts of a row."""
        parts = []
        while (kind := self.kind) != "end":
            first = self.k
            if kind in SEPARATORS or kind == "connective":
                self.k += 1
                parts.append(Connective(SEPARATORS.get(kind) or self.tokens[first][1], *self.span(first)))
            elif kind == "text" and not names(self, ()):
                self.k += 1
                parts.append(Words(" ".join(self.tokens[first][1].split()), *self.span(first)))
            else:
                parts.append(self.statement())
        while parts and isinstance(parts[-1], Connective) and parts[-1].kind in (",", ";", ":", "quad"):
            parts.pop()
        return tuple(parts)

    def statement(self):
        """Sides and the relations between them."""
        first, sides, relations = self.k, [], []
        sides.append(None if self.kind in RELATING else self.sum())
        while relation := self.relation():
            relations.append(relation)
            sides.append(self.sum())
        return Statement(tuple(sides), tuple(relations), *self.span(first))

    def relation(self):
        """The Relation that stands next, with what is written above or below it; None if there is none."""
        kind, value, start, end = self.tokens[self.k]
        if kind not in RELATING or value == "mid" and not self.top:
            return None
        self.k += 1
        return Relation(value, start, end) if kind == "relation" else Relation(value[0], start, end, value[1])

    def sum(self):
        """Summands and their signs, flat."""
        self.depth += 1
        if self.depth > DEPTH:
            raise Unreadable(f"a formula nested at most {DEPTH} deep", *self.tokens[self.k][2:])
        first, terms, signs = self.k, [], []
        while not terms or self.kind == "sign" and not self.integral:
            signs.append("")
            if self.kind == "sign":
                signs[-1] = self.tokens[self.k][1]
                self.k += 1
            terms.append(self.term())
            if len(terms) > 1 and terms[-1].op == "evaluated" and terms[-1].data == "|":
                raise self.missing(r"\left. where the evaluated expression begins", first)
        self.depth -= 1
        return terms[0] if signs == [""] else self.node("sum", tuple(terms), first, tuple(signs))

    def term(self):
        """A product: runs of factors, and the signs between them."""
        first, runs, signs, factors, begin, sign = self.k, [], [], [], self.k, None
        while True:
            kind = self.kind
            if kind == "times" and factors:
                runs.append(self.run(factors, begin, sign))
                signs.append(self.tokens[self.k][1])
                self.k += 1
                begin, factors, sign = self.k, [], None
            elif kind == "sign" and not factors and sign is None:
                sign = self.tokens[self.k][1]
                self.k += 1
            elif kind in STARTS and not self.ends_integrand() or kind == "text" and names(self, factors) or kind == "bar" and bars.opens(self, factors):
                self.factor(factors)
            elif kind in ("bar", "close") and factors and bars.evaluates(self):
                body = self.product([*runs, self.run(factors, begin, sign)], signs, first)
                runs, signs, begin, sign = [], [], first, None
                factors = [bars.evaluated(self, body, first)]
            elif factors:
                return self.product([*runs, self.run(factors, begin, sign)], signs, first)
            else:
                raise self.missing("an expression")

    def run(self, factors, first, sign):
        """The factors that stand side by side; a sign before them stands between two products: `a \\cdot -b`."""
        node = factors[0] if len(factors) == 1 else self.node("run", tuple(factors), first)
        return self.node("sum", (node,), first, (sign,)) if sign else node

    def product(self, runs, signs, first):
        return self.node("product", tuple(runs), first, tuple(signs)) if signs else runs[0]

    def factor(self, factors=()):
        """One factor with its scripts, added to those before it."""
        first = self.k
        node = ATOMS[self.kind](self)
        if self.tokens[first][0] == "{" and node.op in ("sum", "product", "run"):
            node = self.bare(node, first)
            if node.op == "run":
                factors.extend(node.args)
                return
        factors.append(self.scripted(node, first) if self.kind in SCRIPTS else node)

    def bare(self, node, first):
        """A sum or product in braces, which are not seen: it may stand only where brackets are not needed."""
        before, after = self.tokens[first - 1][0] if first else "end", self.kind
        if after in SCRIPTS or node.op != "run" and (after in STARTS or after == "times" or before not in LOOSE):
            raise self.missing("brackets that are seen around what stands in braces", first)
        return node

    def scripted(self, node, first):
        """A factor with its subscript, primes, exponent and factorial sign."""
        sub = power = None
        primes = 0
        while self.kind in ("_", "^", "prime"):
            kind, at = self.kind, self.k
            self.k += 1
            if kind == "prime":
                primes += len(self.tokens[at][1])
                continue
            script = self.argument("a subscript" if kind == "_" else "an exponent")
            if kind == "^" and script.op == "prime" and not script.args:
                primes += script.data
            elif kind == "_" and sub is None:
                sub = script
            elif kind == "^" and power is None:
                power = script
            else:
                raise self.missing("one subscript and one exponent", at)
        if sub and power and not primes and node.op == "group" and node.data == "[]" and len(node.args) == 1:
            return self.node("evaluated", (node.args[0], sub, power), first, "[]")
        node = self.node("sub", (node, sub), first) if sub else node
        node = self.node("prime", (node,), first, primes) if primes else node
        node = self.node("power", (node, power), first) if power else node
        return self.factorial(node, first) if self.kind == "!" else node

    def factorial(self, node, first):
        self.k += 1
        if node.op == "power" or self.kind == "!":
            raise self.missing("brackets before a factorial sign", first)
        node = self.node("factorial", (node,), first)
        return self.scripted(node, first) if self.kind == "^" else node

    def argument(self, expected):
        """What a script or a command applies to: the contents of braces, or one token."""
        token = self.tokens[self.k]
        if token.kind == "{":
            self.k += 1
            return self.braced()
        if token.kind == "number" and len(token.value) > 1:
            self.tokens[self.k:self.k + 1] = digits(token)
        if token.kind in MARKS:
            return self.marked()
        if token.kind in ("open", "bar", "text") or token.kind not in ATOMS:
            raise self.missing(expected)
        return ATOMS[token.kind](self)

    def marked(self):
        """A sign alone where an exponent or subscript is expected: `x^*`, `0^+`, `f^\\prime`."""
        first, token = self.k, self.tokens[self.k]
        self.k += 1
        return self.node("prime", (), first, len(token.value)) if token.kind == "prime" else self.node("mark", (), first, token.value)

    def ends_integrand(self):
        """Whether the differential of an integral stands next."""
        return self.integral is not None and calculus.at_differential(self) and not calculus.solidus(self)

    def signed(self):
        """A product, perhaps after a sign: the body of a sum or a limit."""
        first, sign = self.k, self.kind == "sign"
        if not sign:
            return self.term()
        self.k += 1
        return self.node("sum", (self.term(),), first, (self.tokens[first][1],))

    def term_up_to(self, end):
        """The product that ends before the token `end`, outside of any integral."""
        saved, self.integral = self.integral, None
        node = self.term()
        self.integral = saved
        if self.k != end:
            raise self.missing("one product in a derivative")
        return node

    def letter(self):
        """A name, also `d`; or a letter in a font or under an accent."""
        return NAME(self) if self.kind == "name" else ATOMS[self.kind](self)

    def inner(self, tokens):
        """A parser of tokens inside of a formula."""
        return Parser(tokens, self.depth + 1, self.moved)

    limits, braced, single = calculus.limits, braced, staticmethod(single)
    starts, marks = STARTS, MARKS
