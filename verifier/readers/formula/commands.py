"""Commands: what each LaTeX command and each sign is to the parser, as tables from spelling to (kind, value)."""

GREEK = """alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi omicron pi varpi rho
varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
hbar ell imath jmath aleph wp emptyset varnothing bot""".split()
FUNCTIONS = """sin cos tan cot sec csc sinh cosh tanh coth sech csch arcsin arccos arctan arccot arcsec arccsc arsinh arcosh
artanh ln log lg exp arg det dim ker deg hom gcd lcm Pr erf sgn sign tr rank diag Re Im""".split()
#: Operators with a body; the first ones may also stand alone, as functions.
OPTIONAL = ("max", "min", "sup", "inf", "argmax", "argmin")
OPERATORS = (*OPTIONAL, "sum", "prod", "lim", "limsup", "liminf", "bigcup", "bigcap", "bigoplus", "coprod")

SIGNS = {"+": "+", "-": "-", r"\pm": "pm", r"\mp": "mp", "−": "-", "±": "pm", "∓": "mp"}
TIMES = {
    "*": "*", "/": "/", r"\ast": "*", r"\cdot": "cdot", r"\cdotp": "cdot", r"\bullet": "cdot", "·": "cdot", "⋅": "cdot",
    r"\times": "times", "×": "times", r"\div": "div", "÷": "div", r"\circ": "circ", "∘": "circ", r"\odot": "odot",
    r"\otimes": "otimes", r"\oplus": "oplus", r"\cup": "cup", r"\cap": "cap", r"\setminus": "setminus", r"\bmod": "mod",
    r"\star": "star"}
RELATIONS = {
    "=": "=", "＝": "=", "=:": "=:", r"\eqqcolon": "=:", ":=": ":=",
    r"\coloneqq": ":=", r"\colonequals": ":=", r"\triangleq": ":=", r"\doteq": ":=",
    r"\equiv": "==", "≡": "==", r"\ne": "!=", r"\neq": "!=", "≠": "!=",
    "<": "<", r"\lt": "<", "&lt;": "<", ">": ">", r"\gt": ">", "&gt;": ">", r"\ll": "<<", r"\gg": ">>",
    "<=": "<=", r"\le": "<=", r"\leq": "<=", r"\leqslant": "<=", r"\leqq": "<=", "≤": "<=", "⩽": "<=",
    ">=": ">=", r"\ge": ">=", r"\geq": ">=", r"\geqslant": ">=", r"\geqq": ">=", "≥": ">=", "⩾": ">=",
    r"\approx": "~", r"\approxeq": "~", r"\simeq": "~", "≈": "~", r"\sim": "sim", r"\cong": "cong", r"\asymp": "asymp",
    r"\propto": "propto", "∝": "propto", r"\in": "in", r"\isin": "in", "∈": "in", r"\notin": "notin", "∉": "notin",
    r"\ni": "ni", r"\subset": "subset", r"\subseteq": "subset", r"\sub": "subset", "⊂": "subset", "⊆": "subset",
    r"\supset": "supset", r"\supseteq": "supset", r"\perp": "perp", r"\parallel": "parallel", r"\mid": "mid",
    r"\to": "to", r"\rightarrow": "to", r"\rarr": "to", r"\longrightarrow": "to", "->": "to", "→": "to",
    r"\leftarrow": "from", r"\larr": "from", r"\gets": "from", r"\longleftarrow": "from", "←": "from",
    r"\mapsto": "mapsto", r"\longmapsto": "mapsto", "↦": "mapsto", r"\prec": "prec", r"\succ": "succ",
    r"\uparrow": "up", r"\nearrow": "up", r"\downarrow": "down", r"\searrow": "down"}
CONNECTIVES = {
    r"\implies": "implies", r"\Rightarrow": "implies", r"\Rarr": "implies", r"\Longrightarrow": "implies",
    "=>": "implies", "⇒": "implies", "⟹": "implies", r"\iff": "iff", r"\Leftrightarrow": "iff",
    r"\Longleftrightarrow": "iff", r"\hArr": "iff", "<=>": "iff", "⇔": "iff", "⟺": "iff",
    r"\impliedby": "because", r"\Leftarrow": "because",
    r"\therefore": "therefore", "∴": "therefore", r"\because": "because", "∵": "because",
    r"\land": "and", r"\wedge": "and", "∧": "and", r"\lor": "or", r"\vee": "or", "∨": "or"}
#: Delimiters by the side on which they stand where neither `\left` nor `\right` says so.
OPENING = {"(": "(", "[": "[", "（": "(", r"\lbrack": "[", r"\{": "{", r"\lbrace": "{", r"\lvert": "|", r"\lVert": "norm",
           r"\lfloor": "floor", "⌊": "floor", r"\lceil": "ceil", "⌈": "ceil", r"\langle": "angle", r"\lang": "angle",
           "⟨": "angle"}
CLOSING = {")": "(", "]": "[", "）": "(", r"\rbrack": "[", r"\}": "{", r"\rbrace": "{", r"\rvert": "|", r"\rVert": "norm",
           r"\rfloor": "floor", "⌋": "floor", r"\rceil": "ceil", "⌉": "ceil", r"\rangle": "angle", r"\rang": "angle",
           "⟩": "angle"}
BARS = {"|": "|", r"\vert": "|", "∣": "|", r"\|": "norm", r"\Vert": "norm", "‖": "norm"}
DELIMITERS = {**OPENING, **CLOSING, **BARS, ".": ".", "<": "angle", ">": "angle"}
#: Environments that become matrices by the brackets around them.
BARE, MATRICES = {"array", "matrix", "smallmatrix"}, {"(": "pmatrix", "[": "bmatrix", "|": "vmatrix"}
SPELT = {"(": "()", "[": "[]", "{": "{}", "|": "||"}

FONTS = {
    "mathbf": "bf", "boldsymbol": "bf", "bm": "bf", "pmb": "bf", "bf": "bf", "mathcal": "cal", "cal": "cal",
    "mathbb": "bb", "Bbb": "bb", "mathscr": "scr", "mathfrak": "frak", "mathsf": "sf", "mathtt": "tt",
    "mathrm": "rm", "rm": "rm", "mathit": "it", "mathnormal": "rm"}
ACCENTS = {
    "hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde", "widetilde": "tilde", "vec": "vec",
    "overrightarrow": "vec", "dot": "dot", "ddot": "ddot", "dddot": "dddot", "check": "check", "breve": "breve",
    "mathring": "ring", "acute": "acute", "grave": "grave", "underline": "underline"}
#: Commands around a formula that leave it what it is, and how many arguments they take before it.
WRAPPERS = {
    **dict.fromkeys("""boxed fbox cancel bcancel xcancel underbrace overbrace smash mathclap mathllap mathrlap mathop mathbin
    mathrel mathord mathopen mathclose ensuremath bbox answer""".split(), 0),
    "textcolor": 1, "colorbox": 1, "cancelto": 1, "class": 1, "href": 1}
#: Commands that are not seen, or only space, and how many arguments go with them.
DROPPED = {"color": 1, "phantom": 1, "hphantom": 1, "vphantom": 1, "require": 1, "vspace": 1, "rule": 2, "cline": 1,
           "arraystretch": 0}
INVISIBLE = """displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag hline mathstrut strut tiny
scriptsize small normalsize large Large LARGE huge Huge thinspace medspace thickspace negthinspace negmedspace negthickspace
nobreak allowbreak blacksquare qed qedhere checkmark centering hfill par noindent middle left right relax""".split()
SPACES = ("quad", "qquad", "hspace", "enspace", "hskip", "enskip")
#: Commands whose argument is text, not mathematics.
WORDS = "text textrm textbf textit textnormal textsf texttt textup mbox hbox emph".split()

DISPLAYS = set("""align aligned alignat alignedat flalign gather gathered multline eqnarray split equation displaymath math
multlined dmath subequations""".split())
#: In these every second `&` stands between columns of equations.
COLUMNS = {"align", "aligned", "alignat", "alignedat", "flalign"}
ARRAYS = DISPLAYS | set("""matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases dcases rcases array
subarray""".split())

SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣʸᵀ°", "0123456789+-nixyT∘"))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₖₙₓ", "0123456789+-ijknx"))
LETTERS = dict(zip("αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩϵϑϕςµ", """alpha beta gamma delta varepsilon zeta eta theta iota kappa
lambda mu nu xi omicron pi rho sigma tau upsilon varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega
epsilon vartheta phi varsigma mu""".split()))

#: Signs whose kind says everything.
PLAIN = {
    **{sign: sign for sign in "{}^_!,;.:&"}, r"\colon": ":", "，": ",", "；": ";", "。": ".",
    "&amp;": "&", r"\cr": "break", r"\newline": "break",
    r"\frac": "frac", r"\dfrac": "frac", r"\tfrac": "frac", r"\cfrac": "frac", r"\nicefrac": "frac", r"\sfrac": "frac",
    r"\flatfrac": "frac", r"\sqrt": "sqrt", "√": "radical", r"\binom": "binom", r"\dbinom": "binom", r"\tbinom": "binom",
    r"\over": "over", r"\choose": "choose", r"\nabla": "nabla", "∇": "nabla", r"\partial": "partial", "∂": "partial",
    r"\infty": "infinity", r"\infin": "infinity", "∞": "infinity", r"\not": "not", r"\substack": "substack"}
#: Words, marks and operators that are spelt in several ways.
OTHERS = {
    r"\int": ("integral", 1), "∫": ("integral", 1), r"\iint": ("integral", 2), r"\iiint": ("integral", 3),
    "∑": ("operator", "sum"), "∏": ("operator", "prod"), r"\forall": ("text", "for all"), "∀": ("text", "for all"),
    r"\exists": ("text", "there is"),
    r"\prime": ("prime", "'"), "′": ("prime", "'"), "’": ("prime", "'"), "″": ("prime", "''"),
    r"\top": ("mark", "top"), r"\intercal": ("mark", "top"), r"\dagger": ("mark", "dagger"), r"\dag": ("mark", "dagger"),
    "°": ("mark", "circ"), "...": ("dots", "ldots"), "…": ("dots", "ldots"), "⋯": ("dots", "ldots")}
NAMED = {
    "name": GREEK, "function": FUNCTIONS, "operator": OPERATORS, "wrapper": WRAPPERS, "dropped": DROPPED, "space": SPACES,
    "dots": ("dots", "ldots", "cdots", "dotsc", "dotsb", "dotsm", "vdots", "ddots", "hdots"),
    "note": ("overset", "underset", "stackrel", "xrightarrow", "xlongequal")}


def _table():
    table = {spelling: (kind, spelling) for spelling, kind in PLAIN.items()} | OTHERS
    table |= {letter: ("name", name) for letter, name in LETTERS.items()}
    for kind, entries in (("sign", SIGNS), ("times", TIMES), ("relation", RELATIONS), ("connective", CONNECTIVES),
                          ("open", OPENING), ("close", CLOSING), ("bar", BARS)):
        table |= {spelling: (kind, value) for spelling, value in entries.items()}
    for kind, names in NAMED.items():
        table |= {"\\" + name: (kind, name) for name in names}
    for kind, styles in (("font", FONTS), ("accent", ACCENTS)):
        table |= {"\\" + name: (kind, style) for name, style in styles.items()}
    return table | {"\\" + name: None for name in INVISIBLE}


#: A command or sign -> the kind and value of its token; None if it is not seen.
TABLE = _table()
