"""Cues: the words around a formula that tell what it is there for, by language; a cue is a whole word or phrase."""
#: What a cue tells -> language -> phrases. A phrase of Latin letters is matched as whole words, in any case.
CUES = {
    "definition": {      # the formula gives a name its meaning
        "en": ("let", "let's denote", "define", "defines", "defined", "definition", "denote", "denotes", "denoted", "call", "set", "put", "write", "identify",
               "is given by", "introduce", "abbreviate", "stands for", "where", "substitution", "substitute with"),
        "de": ("sei", "seien", "definiere", "definieren", "definiert", "bezeichne", "setze", "setzen", "wobei"),
        "fr": ("soit", "soient", "posons", "on pose", "définissons", "défini", "définie", "notons", "où"),
        "es": ("sea", "sean", "definimos", "definida", "definido", "denotamos", "donde"),
        "zh": ("定義", "定义", "令", "設", "设", "記", "记", "其中"),
    },
    "anew": {            # a name may be given another meaning here than before
        "en": ("let", "define", "identify", "consider", "suppose", "example", "examples", "exercise", "problem", "find the derivative of", "another function",
               "new function", "substitution", "this time", "choose", "now take", "take", "for instance", "e.g."),
        "de": ("sei", "seien", "definiere", "betrachte", "beispiel", "angenommen", "aufgabe"),
        "fr": ("soit", "soient", "posons", "on pose", "considérons", "exemple", "supposons", "exercice"),
        "es": ("sea", "sean", "definimos", "consideremos", "ejemplo", "supongamos", "ejercicio"),
        "zh": ("令", "設", "设", "考慮", "考虑", "例"),
    },
    "given": {           # the formula is assumed, or an equation that is to be solved
        "en": ("given", "given that", "suppose", "assume", "assuming", "if", "when", "whenever", "provided", "satisfies", "satisfy", "satisfying", "setting", "solve", "the equation", "roots of", "root of", "solutions of", "solution of", "solutions to", "zeros of",
               "equations", "such that", "subject to", "constraint", "condition", "conditions", "initial condition", "requires", "requiring",
               "law", "unless", "only if", "at", "with", "differential equation", "conserved", "conservation",
               "equation of motion", "the circle", "the ellipse", "the hyperbola", "the parabola", "the curve", "the line", "the system"),
        "de": ("gegeben", "angenommen", "falls", "wenn", "löse", "die gleichung", "sodass", "unter der bedingung", "mit",
               "der kreis", "den kreis", "die ellipse", "die kurve", "das system", "das gleichungssystem"),
        "fr": ("supposons", "si", "lorsque", "résoudre", "l'équation", "tel que", "telle que", "sachant que", "avec",
               "le cercle", "l'ellipse", "la courbe", "la droite", "le système"),
        "es": ("dado", "supongamos", "si", "cuando", "resolver", "la ecuación", "tal que", "con", "la circunferencia", "la elipse", "la curva", "la recta", "el sistema"),
        "zh": ("假設", "假设", "若", "如果", "當", "当", "已知", "滿足", "满足", "方程", "圆", "圓", "椭圆", "橢圓", "曲线", "曲線", "直线", "直線", "方程组", "方程組"),
    },
    "case": {            # what follows is supposed in this sentence alone
        "en": ("if", "when", "whenever", "unless", "in case", "provided", "as long as", "so long as", "at", "at the point", "for", "points", "points at"),
        "de": ("falls", "wenn", "bei", "für"),
        "fr": ("si", "lorsque", "en", "pour"),
        "es": ("si", "cuando", "en", "para"),
        "zh": ("若", "如果", "當", "当"),
    },
    "afterwards": {      # what follows was used already in this sentence
        "en": ("where", "with", "here"),
        "de": ("wobei", "mit"),
        "fr": ("où", "avec"),
        "es": ("donde", "con"),
        "zh": ("其中",),
    },
    "satisfied": {       # what follows holds of what stands before
        "en": ("satisfies", "satisfy", "satisfying", "obeys"),
        "de": ("erfüllt",),
        "fr": ("vérifie", "satisfait"),
        "es": ("satisface", "cumple"),
        "zh": ("滿足", "满足"),
    },
    "consequence": {     # the formula follows from what stands before
        "en": ("so", "therefore", "thus", "hence", "then", "it follows", "follows that", "consequently", "whence", "implies", "this gives", "which gives", "gives", "giving", "leads to", "we find", "we get",
               "we obtain", "yields", "solving", "rearranging", "dividing", "multiplying both sides", "adding", "subtracting", "taking the square root"),
        "de": ("also", "daher", "somit", "folglich", "daraus folgt", "dann", "deshalb", "ergibt"),
        "fr": ("donc", "ainsi", "par conséquent", "d'où", "alors", "on obtient"),
        "es": ("entonces", "por lo tanto", "luego", "así", "de donde", "se obtiene"),
        "zh": ("所以", "因此", "故", "於是", "于是", "從而", "从而", "得"),
    },
    "instance": {        # what follows holds somewhere, or just where what stands before does, and is not claimed
        "en": ("for some", "iff", "if and only if", "exactly when", "precisely when", "exactly if", "precisely if", "equality if", "equality when", "equality for",
               "equality only for", "equality only if", "equality at"),
        "de": ("für ein", "genau dann wenn", "genau dann, wenn", "gleichheit für", "gleichheit bei"),
        "fr": ("pour un certain", "si et seulement si", "ssi", "égalité pour"),
        "es": ("para algún", "si y solo si", "si y sólo si"),
        "zh": ("当且仅当", "當且僅當", "存在"),
    },
    "alternative": {     # what follows may hold instead of what stands before
        "en": ("or",),
        "de": ("oder",),
        "fr": ("ou",),
        "es": ("o",),
        "zh": ("或", "或者"),
    },
    "either": {          # the first of several alternatives follows
        "en": ("either",),
        "de": ("entweder",),
        "fr": ("soit",),
        "es": ("o bien",),
        "zh": ("要么", "或者"),
    },
    "named": {           # names follow, and then at once what is said of them
        "en": ("let",),
        "de": ("sei", "seien"),
        "fr": ("soit", "soient"),
        "es": ("sea", "sean"),
        "zh": ("令", "設", "设"),
    },
    "lasting": {         # a condition that holds from here to the end of the section
        "en": ("let", "assume", "suppose", "throughout", "where", "given", "assuming", "take", "fix", "consider"),
        "de": ("sei", "seien", "angenommen", "im folgenden", "wobei"),
        "fr": ("soit", "soient", "supposons", "où", "dans la suite"),
        "es": ("sea", "sean", "supongamos", "donde"),
        "zh": ("令", "設", "设", "假設", "假设", "其中"),
    },
    "condition": {       # what follows restricts the statements of the sentence
        "en": ("for", "for all", "for every", "for each", "for any", "if", "when", "whenever", "provided", "with", "as long as", "on", "where", "such that",
               "assuming", "assume", "suppose", "let", "given", "in case", "valid for", "holds for", "only", "unless", "take", "fix", "so long as"),
        "de": ("für", "für alle", "falls", "wenn", "mit", "sei", "seien", "wobei"),
        "fr": ("pour", "pour tout", "si", "lorsque", "avec", "soit", "où"),
        "es": ("para", "para todo", "si", "cuando", "con", "sea", "donde"),
        "zh": ("對於", "对于", "當", "当", "若", "如果", "設", "设", "其中", "且", "對所有", "对所有"),
    },
    "main": {            # a "=" goes on with the expression that was left for a lemma
        "en": ("back into", "back in", "back to", "main expression", "original expression", "original", "return to", "returning to", "substitute this", "plug this", "plugging this"),
        "de": ("zurück", "ursprünglichen ausdruck", "hauptausdruck", "eingesetzt"),
        "fr": ("revenons", "expression initiale", "expression de départ"),
        "es": ("volviendo", "expresión original", "expresión principal"),
        "zh": ("代回", "原式", "回到"),
    },
}

#: What a cue tells -> its phrases in every language.
_PHRASES = {kind: tuple([phrase for phrases in languages.values() for phrase in phrases]) for kind, languages in CUES.items()}
#: Letters up to this one are Latin: a phrase of them is made of whole words.
LATIN = "\u024f"


def cued(kind, text):
    """Whether a cue of that kind stands in the text."""
    return bool(text) and _standing(_PHRASES[kind], text)


def closing_cue(kind, text):
    """Whether the text ends in a cue of that kind, so that it speaks of what follows at once."""
    return closing(_PHRASES[kind], text.rstrip(" \n\t,:("))


def opening_cue(kind, text):
    """Whether the text begins with a cue of that kind."""
    text = text.lower().lstrip(" \n\t,:(")
    return any(text.startswith(p) and _whole(text, 0, p) for p in _PHRASES[kind])


def closing(phrases, text):
    """Whether the text ends in one of the phrases."""
    text = text.lower()
    return text.endswith(phrases) and any(text.endswith(p) and _whole(text, len(text) - len(p), p) for p in phrases)


def _standing(phrases, text):
    """Whether one of the phrases stands in the text."""
    text = text.lower()
    return any(True for phrase in phrases for _ in occurrences(phrase, text))


def occurrences(phrase, text):
    """Where a phrase stands in a text in small letters, and is no part of a longer word."""
    start = text.find(phrase)
    while start >= 0:
        if _whole(text, start, phrase):
            yield start
        start = text.find(phrase, start + 1)


def _whole(text, start, phrase):
    """Whether a phrase that starts there is no part of a longer word."""
    before, after = text[max(start - 1, 0):start], text[start + len(phrase):start + len(phrase) + 1]
    return phrase[0] > LATIN or not (before.isalnum() or after.isalpha() or "'" in before + after or "_" in before + after)
