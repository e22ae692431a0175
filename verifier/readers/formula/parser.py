"""The parser: tokens of a row to statements of sums of products of runs; what is applied is left open."""
from verifier.readers.formula import bars, differentials, operators
from verifier.readers.formula.atoms import ATOMS, NAME, braced, names, single
from verifier.readers.formula.cautions import no_decimal_comma, no_inequation_typed, no_numbers_joined, no_product_joined, no_ratio
from verifier.readers.formula.cursor import LAST, Cursor
from verifier.readers.formula.nodes import Connective, Node, Relation, Statement, Unreadable, Words

#: How deep parts may be nested: a bracket counts, and the sum in it.
DEPTH = 120
STARTS = frozenset(ATOMS) - {"text", "bar"}
RELATING = {"relation", "noted"}
SCRIPTS = {"^", "_", "prime", "!"}
#: Before these, a sum in braces that are not seen is read as it is seen.
LOOSE = {"relation", "noted", "open", "{", ",", LAST, "connective", "&"}
MARKS = {"mark", "sign", "times", "prime"}
SEPARATORS = {",": ",", ";": ";", ":": ":", ".": ";", "space": "quad"}


class Parser(Cursor):
    """Reads tokens from the first to the last. Of what surrounds a place it knows the bars that are open, whether it is
    outside of all brackets, where the last bar without partner was, and the variables of an integral's differentials."""
    starts, marks = STARTS, MARKS

    def __init__(self, tokens, depth=0, moved=False):
        super().__init__(tokens, moved)
        self.depth, self.bars, self.integral, self.top, self.left, self.barred = depth, [], None, True, {}, 0

    def inner(self, tokens):
        """A parser of tokens inside of a formula."""
        return Parser(tokens, self.depth + 1, self.moved)

    def deeper(self):
        self.depth += 1
        if self.depth > DEPTH:
            raise Unreadable("a formula that is not nested so deep", *self.tokens[self.k][2:])

    def row(self):
        """All tokens as the parts of a row."""
        parts = []
        while (kind := self.kind) != LAST:
            first = self.k
            if kind in SEPARATORS or kind == "connective":
                self.k += 1
                parts.append(Connective(SEPARATORS.get(kind) or self.tokens[first][1], *self.span(first)))
            elif kind == "text" and not names(self, parts[-1:] if parts and isinstance(parts[-1], Statement) else ()):
                self.k += 1
                parts.append(Words(" ".join(self.tokens[first][1].split()), *self.span(first)))
            else:
                parts.append(self.statement())
                no_decimal_comma(self)
        no_product_joined(parts)
        no_ratio(parts)
        while parts and isinstance(parts[-1], Connective) and parts[-1].kind in SEPARATORS.values():
            parts.pop()
        return tuple(parts)

    def statement(self, side=None):
        """Sides and the relations between them; the first may have been read."""
        first, relations = self.k, []
        start = side.start if side else self.tokens[first][2]
        sides = [side or (None if self.related() else self.sum())]
        while relation := self.relation():
            relations.append(relation)
            sides.append(self.sum())
        return Statement(tuple(sides), tuple(relations), start, self.span(first)[1] if self.k > first else sides[0].end)

    def related(self):
        """Whether a relation stands next; in brackets a `\\mid` is none."""
        kind, value = self.tokens[self.k][:2]
        return kind in RELATING and (value != "mid" or self.top)

    def relation(self):
        """The Relation that stands next, with what is written above or below it; None if there is none."""
        if not self.related():
            return None
        kind, value, start, end = self.tokens[self.k]
        self.k += 1
        return Relation(value, start, end) if kind == "relation" else Relation(value[0], start, end, value[1])

    def sum(self):
        """Summands and their signs, flat."""
        self.deeper()
        first, terms, signs = self.k, [], []
        while not terms or self.kind == "sign" and not self.integral:
            signs.append("")
            if self.kind == "sign":
                signs[-1] = self.tokens[self.k][1]
                self.k += 1
            begin = self.k
            terms.append(self.term())
            if len(terms) > 1 and self.barred > begin:
                raise self.missing(r"\left. where the evaluated expression begins", first)
        self.depth -= 1
        return terms[0] if signs == [""] else self.node("sum", tuple(terms), first, tuple(signs))

    def signed(self):
        """A product, perhaps after a sign: the body of a sum or a limit."""
        first, sign = self.k, self.kind == "sign"
        if not sign:
            return self.term()
        self.k += 1
        return self.node("sum", (self.term(),), first, (self.tokens[first][1],))

    def term(self):
        """A product: runs of factors, and the signs between them."""
        first, runs, signs, factors, begin, sign = self.k, [], [], [], self.k, None
        while True:
            kind = self.kind
            if kind in STARTS and not self.ends_integrand() or kind in MAYBE and MAYBE[kind](self, factors):
                self.factor(factors)
            elif kind == "times" and factors:
                runs.append(self.run(factors, begin, sign))
                signs.append(self.tokens[self.k][1])
                self.k += 1
                begin, factors, sign = self.k, [], None
            elif kind == "sign" and not factors and sign is None:
                sign = self.tokens[self.k][1]
                self.k += 1
            elif not factors:
                raise self.missing("an expression")
            else:
                whole = self.product([*runs, self.run(factors, begin, sign)], signs, first)
                if kind not in ("bar", "close") or not bars.evaluates(self):
                    return whole
                runs, signs, begin, sign, factors = [], [], first, None, [bars.evaluated(self, whole, first)]

    def ends_integrand(self):
        """Whether the differential of an integral stands next."""
        return self.integral is not None and differentials.at_differential(self) and not differentials.solidus(self)

    def run(self, factors, first, sign):
        """The factors that stand side by side; a sign before them stands between two products: `a \\cdot -b`."""
        no_numbers_joined(factors)
        node = factors[0] if len(factors) == 1 else self.node("run", tuple(factors), first)
        return self.node("sum", (node,), first, (sign,)) if sign else node

    def product(self, runs, signs, first):
        return self.node("product", tuple(runs), first, tuple(signs)) if signs else runs[0]

    def atom(self):
        """What one token begins, without scripts."""
        self.deeper()
        node = ATOMS[self.kind](self)
        self.depth -= 1
        return node

    def letter(self):
        """A name, also `d`; or what another token begins."""
        return NAME(self) if self.kind in ("name", "upright") else self.atom()

    def factor(self, factors):
        """One factor with its scripts, added to those before it."""
        first = self.k
        node = self.atom()
        if self.tokens[first][0] == "{" and node.op in ("sum", "product", "run"):
            self.bare(node, first)
            if node.op == "run" and not (factors and bars.applies(factors[-1])):
                factors.extend(node.args)
                return
        factors.append(self.scripted(node, first) if self.kind in SCRIPTS else node)

    def bare(self, node, first):
        """A sum or product in braces, which are not seen, may stand only where brackets are not needed."""
        before, after = self.tokens[first - 1][0] if first else LAST, self.kind
        if after in SCRIPTS or node.op != "run" and (after in STARTS or after == "times" or before not in LOOSE):
            raise self.missing("brackets that are seen around what stands in braces", first)

    def scripted(self, node, first):
        """A factor with its subscript, primes, exponent and factorial sign."""
        sub = power = None
        primes, spans = 0, {}
        while (kind := self.kind) in ("_", "^", "prime"):
            at, self.k = self.k, self.k + 1
            if kind == "prime" and power:
                raise self.missing("brackets, or the prime before the exponent", at)
            script = None if kind == "prime" else self.argument("a subscript" if kind == "_" else "an exponent")
            if script is None or kind == "^" and script.op == "prime" and not script.args:
                kind, primes = "prime", primes + (script.data if script else len(self.tokens[at][1]))
            elif kind == "_" and sub is None:
                sub = script
            elif kind == "^" and power is None:
                power = script
            else:
                raise self.missing("one subscript and one exponent", at)
            spans[kind] = self.span(first)
        if sub and power and not primes and node.op == "group" and node.data == "[]" and len(node.args) == 1:
            return self.node("evaluated", (node.args[0], sub, power), first, "[]")
        node = Node("sub", (node, sub), None, *spans["_"]) if sub else node
        node = Node("prime", (node,), primes, *spans["prime"]) if primes else node
        node = Node("power", (node, power), None, *spans["^"]) if power else node
        return self.factorial(node, first) if self.kind == "!" else node

    def factorial(self, node, first):
        self.k += 1
        if node.op == "power" or self.kind == "!":
            raise self.missing("brackets before a factorial sign", first)
        node = self.node("factorial", (node,), first)
        no_inequation_typed(self, first)
        return self.scripted(node, first) if self.kind == "^" else node

    def argument(self, expected):
        """What a script or a command applies to: the contents of braces, or one token."""
        kind = self.kind
        if kind == "{":
            self.k += 1
            return braced(self)
        if kind == "number":
            return self.digit()
        if kind in MARKS:
            return self.mark()
        if kind in ("open", "bar") or kind not in ATOMS:
            raise self.missing(expected)
        return self.letter()

    def mark(self):
        """A sign alone where an exponent or subscript is expected: `x^*`, `0^+`, `f^\\prime`."""
        first, token = self.k, self.tokens[self.k]
        self.k += 1
        if token.value in ("+", "-") and self.kind in STARTS and self.tokens[self.k].start == token.end:
            self.k += 1
            raise self.missing("braces around the exponent", first)
        if token.kind == "prime":
            return self.node("prime", (), first, len(token.value))
        return self.node("mark", (), first, token.value)

    limits, single = operators.limits, staticmethod(single)


#: What begins a factor only in some places.
MAYBE = {"text": names, "bar": bars.opens}
