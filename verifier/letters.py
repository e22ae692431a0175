"""Letters: a name is a stem with accents, an index, a label and primes; how Unicode and LaTeX spell it."""
import re

GREEK = {name: character for name, character in zip(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega "
    "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega "
    "varepsilon vartheta varpi varrho varsigma varphi varkappa ell hbar Re Im imath jmath".split(),
    "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩϵϑϖϱςϕϰℓℏℜℑıȷ")}
#: What stands above a letter, as the character that combines with it.
ACCENTS = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "vec": "\u20d7", "check": "\u030c", "breve": "\u0306",
           "acute": "\u0301", "grave": "\u0300", "ring": "\u030a", "underline": "\u0332"}
OF_GREEK = {character: name for name, character in GREEK.items()}
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def _alphabet(capital, small, exceptions=()):
    """The letters of a face, which Unicode has from these places on, but for the exceptions."""
    characters = [chr(start + k) for start in (capital, small) for k in range(26)]
    return dict(zip(LATIN, characters)) | dict(exceptions)


#: LaTeX's faces -> letter -> the character of that face.
FACES = {
    "mathbf": _alphabet(0x1D400, 0x1D41A),
    "mathcal": _alphabet(0x1D4D0, 0x1D4EA),
    "mathbb": _alphabet(0x1D538, 0x1D552, zip("CHNPQRZ", "ℂℍℕℙℚℝℤ")),
    "mathfrak": _alphabet(0x1D56C, 0x1D586),
    "mathsf": _alphabet(0x1D5A0, 0x1D5BA),
    "boldsymbol": {OF_GREEK[letter]: chr(start + k) for start, letters in (
        (0x1D6A8, "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ"), (0x1D6C2, "αβγδεζηθικλμνξοπρςστυφχψω"))
        for k, letter in enumerate(letters) if letter in OF_GREEK},
}
#: How the shorter names of faces are meant.
FACED = {"bf": "mathbf", "cal": "mathcal", "scr": "mathcal", "bb": "mathbb", "frak": "mathfrak", "sf": "mathsf", "bm": "mathbf"}
LATEX_ACCENTS = {"ring": "mathring"}
OF_FACE = {character: (face, letter) for face, letters in FACES.items() for letter, character in letters.items()}
OF_ACCENT = {character: accent for accent, character in ACCENTS.items()}

RAISED = str.maketrans("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
LOWERED = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
ITALIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "𝑎𝑏𝑐𝑑𝑒𝑓𝑔ℎ𝑖𝑗𝑘𝑙𝑚𝑛𝑜𝑝𝑞𝑟𝑠𝑡𝑢𝑣𝑤𝑥𝑦𝑧")
#: Labels that are a mark alone.
MARKS = {"*": "*", "dagger": "†", "+": "⁺", "-": "⁻"}
#: A name: its stem with accents, its index after `_`, its label after `^`, its primes.
PARTS = re.compile(r"([^_^′]*)(?:_([^^′]+))?(?:\^([^′]+))?(′*)")


def stem(name):
    """The letter or word of a name, without face, accents, index, label and primes."""
    bare = PARTS.match(name)[1].rstrip("".join(OF_ACCENT))
    return OF_FACE[bare][1] if bare in OF_FACE else bare


def labelled(name):
    """Whether a name has something at its upper right, so that an exponent needs brackets before it."""
    return "^" in name or name.endswith("′")


def face(name):
    """The face that the letter of a name is set in; None if in none."""
    return OF_FACE.get(PARTS.match(name)[1].rstrip("".join(OF_ACCENT)), (None,))[0]


def faced(name, face):
    """The name with its letter in a face; None where Unicode has no such letter."""
    whole = PARTS.match(name)[1]
    letters = FACES.get(FACED.get(face, face), {})
    letters = letters | FACES["boldsymbol"] if letters is FACES["mathbf"] else letters
    return letters[whole] + name[len(whole):] if whole in letters else None


def accented(name, accent):
    """The name with an accent on its stem."""
    whole = PARTS.match(name)[1]
    return whole + ACCENTS[accent] + name[len(whole):]


def parted(name):
    """The stem with its accent, the stem, the index, the label and the primes of a name; None of one that is not made of such parts."""
    parts = PARTS.fullmatch(name)
    if not parts or not parts[1]:
        return None
    whole, index, label, primes = parts.groups()
    return whole, whole.rstrip("".join(OF_ACCENT)), index, label, primes


def in_unicode(name):
    """The name as Unicode spells it; a name that is not made of such parts as it is."""
    if not (parts := parted(name)):
        return name
    whole, bare, index, label, primes = parts
    spelt = "".join([GREEK.get(word, word) for word in bare.split(" ")]) + whole[len(bare):]
    if index:
        spelt += lowered(index)
    if label:
        raised = label.translate(RAISED) if all(ord(c) in RAISED for c in label) else f"^[{label}]"
        spelt += MARKS.get(label, raised)
    return spelt + primes


def lowered(index):
    """A subscript in Unicode."""
    if index.isdigit() or not index.isalnum() and all(ord(c) in LOWERED for c in index):
        return index.translate(LOWERED)
    return f"_{index}" if index.isalnum() else f"_{{{index}}}"


def in_latex(name):
    """The name as LaTeX spells it, so that it is read back; None for a name that is not made of such parts."""
    if not (parts := parted(name)):
        return None
    whole, bare, index, label, primes = parts
    face, letter = OF_FACE.get(bare, ("mathrm", bare))
    *before, letter = letter.split(" ")
    spelt = _letter(letter)
    if bare in OF_FACE or len(letter) > 1 and letter not in GREEK:
        spelt = rf"\{face}{{{spelt}}}"
    for accent in whole[len(bare):]:
        spelt = rf"\{LATEX_ACCENTS.get(OF_ACCENT[accent], OF_ACCENT[accent])}{{{spelt}}}"
    index = "".join(["\\" + OF_GREEK[c] + " " if c in OF_GREEK else c for c in index or ""]).strip()
    spelt = "".join([rf"\{word} " for word in before]) + spelt
    return spelt + (f"_{{{index}}}" if index else "") + (f"^{{{label}}}" if label else "") + "'" * len(primes)


def _letter(letter):
    return "\\" + letter if letter in GREEK else letter
