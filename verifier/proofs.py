"""A certificate in the making: provers add inferences, and the kernel alone judges the result."""
from verifier.kernel.balls import Point
from verifier.kernel.certificates import VERSION
from verifier.kernel.terms import Term


class Proof:
    """Inferences by rule, each once; what an inference rests on comes before it."""

    def __init__(self):
        self.inferences = []          # of (rule, numbers of the premises, data)
        self._numbers = {}

    def infer(self, rule, *premises, **data):
        """The number of an inference by the rule, from the numbers of its premises and its data."""
        key = rule, premises, tuple([tuple(d.items()) if type(d) is dict else id(d) if type(d) is Point else d for d in data.values()])
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.inferences)
            self.inferences.append((rule, premises, data))
        return number

    def mark(self):
        """What `rewind` needs to take back all later inferences."""
        return len(self.inferences)

    def rewind(self, mark):
        del self.inferences[mark:]
        self._numbers = {key: number for key, number in self._numbers.items() if number < mark}

    def pruned(self):
        """The same proof without the inferences that do not lead to the last."""
        needed = {len(self.inferences) - 1}
        for number in range(len(self.inferences) - 1, -1, -1):
            if number in needed:
                needed |= set(self.inferences[number][1])
        proof, numbers = Proof(), {}
        for number in sorted(needed):
            rule, premises, data = self.inferences[number]
            numbers[number] = proof.infer(rule, *[numbers[p] for p in premises], **data)
        return proof

    def until(self, number):
        """The part of the proof that leads to an inference."""
        proof = Proof()
        proof.inferences = self.inferences[:number + 1]
        return proof.pruned()

    def include(self, other):
        """Takes over another proof in the same context; the number of its conclusion."""
        numbers = []
        for rule, premises, data in other.inferences:
            numbers.append(self.infer(rule, *[numbers[p] for p in premises], **data))
        return numbers[-1]

    def certificate(self, claim, point=None):
        """The proof of the claim as plain data; `point` shows that the claim says something."""
        writing = Writing()
        inferences = [{"rule": rule, "premises": list(premises),
                       **{name: writing.datum(value) for name, value in data.items()}}
                      for rule, premises, data in self.inferences]
        return {"version": VERSION, "claim": writing.claim(claim), "inferences": inferences,
                "point": None if point is None else writing.point(point), "terms": writing.terms}


#: The kernel reads these from right to left.
TURNED = {">": "<", ">=": "<="}


def turned(claim):
    """The claim in a relation that the kernel knows."""
    if claim.relation in TURNED:
        return claim._replace(relation=TURNED[claim.relation], left=claim.right, right=claim.left)
    return claim


class Writing:
    """Terms as the numbered entries of a certificate."""

    def __init__(self):
        self.terms, self._numbers = [], {}

    def term(self, t):
        number = self._numbers.get(t)
        if number is None:
            arguments = [self.term(a) for a in t.args]
            number = self._numbers[t] = len(self.terms)
            self.terms.append([t.op, *NAMING[t.op](t.data), *arguments] if t.op in NAMING else [t.op, *arguments])
        return number

    def datum(self, value):
        return SORTS.get(type(value), lambda writing, value: value)(self, value)

    def values(self, values):
        return [[self.term(s), self.term(value)] for s, value in values.items()]

    def definition(self, definition):
        name, parameters, body = definition
        return [name, [self.term(p) for p in parameters], self.term(body)]

    def point(self, point):
        return {"symbols": self.values(point.symbols), "functions": [self.definition(f) for f in point.functions]}

    def conditions(self, conditions):
        return sorted([predicate, self.term(t)] for predicate, t in sorted(conditions, key=repr))

    def claim(self, claim):
        claim, context = turned(claim), claim.context
        return {
            "assuming": [[comparison, self.term(left), self.term(right)] for comparison, left, right in context.assuming],
            "definitions": [self.definition(d) for d in context.definitions.values()],
            "left": self.term(claim.left), "relation": claim.relation, "right": self.term(claim.right),
            "conditions": self.conditions(claim.conditions),
        }


#: How what names an operation is written.
NAMING = {
    "number":     lambda data: (str(data),),
    "symbol":     lambda data: data,
    "apply":      lambda data: (data,),
    "prime":      lambda data: (data[0], list(data[1])),
    "derivative": lambda data: (data,),
    "if":         lambda data: (data,),
    "matrix":     lambda data: (data,),
    "limit":      lambda data: (data,),
}

SORTS = {Term: Writing.term, dict: Writing.values, Point: Writing.point, frozenset: Writing.conditions}
