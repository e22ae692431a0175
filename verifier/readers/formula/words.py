"""Words: what the words of functions and operators mean, and which letters stand for what by convention."""

TRIGONOMETRIC = "sin cos tan cot sec csc sinh cosh tanh coth sech csch".split()
#: A function's word -> its name among the kernel's functions, or one of those that `meaning` makes of them.
FUNCTIONS = {name: name for name in TRIGONOMETRIC} | {
    "arc" + name: "a" + name for name in TRIGONOMETRIC} | {
    "a" + name: "a" + name for name in TRIGONOMETRIC} | {
    "ar" + name: "a" + name for name in TRIGONOMETRIC if name.endswith("h")} | {
    name: name for name in """log exp sign abs floor ceil erf erfc arg max min det trace gcd lcm factorial binomial digamma
    heaviside conj re im""".split()} | {
    "ln": "log", "tg": "tan", "ctg": "cot", "arctg": "atan", "arcctg": "acot", "sh": "sinh", "ch": "cosh", "th": "tanh",
    "sgn": "sign", "signum": "sign", "Arg": "arg", "Re": "re", "Im": "im", "tr": "trace", "Tr": "trace"}
#: Logarithms of a base of their own.
BASES = {"lg": "10", "lb": "2"}
#: Words that are no product of their letters.
TYPED = ("sqrt", "sin", "cos", "tan", "exp", "log", "lim", "ln")
INVERSES = {name: "a" + name for name in TRIGONOMETRIC}
SEVERAL = ("max", "min", "gcd", "lcm", "binomial")

#: What is no function of a number: word -> what it is. Letters among them are so only as the document uses them.
OPERATORS = {
    "E": "an expectation", "Var": "a variance", "Cov": "a covariance", "Corr": "a correlation",
    "P": "a probability", "Pr": "a probability", "KL": "a divergence",
    "Exp": "a distribution", "Bern": "a distribution", "Poisson": "a distribution",
    "O": "a bound on the order", "o": "a bound on the order", "𝓞": "a bound on the order",
    "argmax": "where a maximum is reached", "argmin": "where a minimum is reached", "sup": "a supremum", "inf": "an infimum",
    "limsup": "a limit", "liminf": "a limit", "grad": "a gradient", "curl": "a curl",
    "rank": "a rank", "dim": "a dimension", "span": "a span", "ker": "a kernel", "diag": "a diagonal matrix",
    "deg": "a degree", "hom": "a homomorphism"}
CERTAIN = tuple(word for word in OPERATORS if len(word) > 1) + ("𝔼", "ℙ")

#: Letters that are functions where they are always applied; the second row only if they are once applied to a name or number.
CONVENTIONAL = "f phi varphi psi sigma".split()
LIKELY = "g h p F G P q u v y".split()
#: What stands behind the imaginary unit in the polar form; letters of complex numbers.
TURNING, COMPLEX = ("sin", "sinh"), ("z", "w", "zeta")
#: Letters that stand for variables, so that an integrand that is nothing else may depend on what is integrated over.
CHANGING = "u v w y z x s t f g F E V P I Q".split()
