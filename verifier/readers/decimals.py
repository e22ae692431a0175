"""Decimals: to how many places a side of an approximation is written."""


def places(node):
    """The decimal places of a written number, negative of thousands; None of anything else: 2 of 3.14, -3 of 1.5 × 10^4."""
    if node.op == "neg":
        return places(node.args[0])
    if node.op == "number":
        return len(node.data.replace(",", "").partition(".")[2])
    if node.op == "mul" and len(node.args) == 2 and node.args[0].op == "number" and (exponent := _of_ten(node.args[1])) is not None:
        return places(node.args[0]) - exponent
    return None


def _of_ten(node):
    """The exponent of a power of ten."""
    if node.op != "pow" or node.args[0].op != "number" or node.args[0].data != "10":
        return None
    sign, exponent = (-1, node.args[1].args[0]) if node.args[1].op == "neg" else (1, node.args[1])
    return sign * int(exponent.data) if exponent.op == "number" and exponent.data.isdigit() and len(exponent.data) < 4 else None
