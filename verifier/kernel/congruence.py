"""Congruence: terms that are alike but for equal parts; under a derivative or an integral, for what is equal there."""
from verifier.kernel.differentiation import check_around
from verifier.kernel.faults import expect
from verifier.kernel.terms import BINDERS


def check_alike(context, by_sides, left, right, near, far):
    """Left and right are alike but for premises' sides; under a derivative or an integral only what holds there is used."""
    if left is right:
        return
    if premise := by_sides.get((left, right)):
        return check_around(context, premise, near, far)
    shapes = [(t.op, t.data, len(t.args), t.args[1] if t.op in BINDERS else None) for t in (left, right)]
    alike = shapes[0] == shapes[1] and left.op != "antiderivative"
    expect(alike, f"congruence: no premise makes {left.op} equal to {right.op} here")
    within = near | {left.args[1]} if left.op == "derivative" else near, far | {left.args[1]} if left.op == "integral" else far
    for place, (one, other) in enumerate(zip(left.args, right.args)):
        check_alike(context, by_sides, one, other, *((near, far) if place else within))
