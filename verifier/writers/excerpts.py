"""Excerpts: the lines of a document in which something stands, with carets under it."""
from verifier.writers.layout import cells, harmless, width_of

TAB, MOST = "    ", 4          # lines of one excerpt


def excerpt(lines, place, width):
    """The numbered lines of a place, each with the carets below it, both at most so many cells wide."""
    last = place.end_line or place.line
    for number in [n for n in range(place.line, last + 1) if n < place.line + MOST - 1 or n == last]:
        line = lines[number - 1] if number <= len(lines) else ""
        start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        end = place.end_column - 1 if place.end_column and number == last else len(line.rstrip())
        text, before, marked = [shown(part) for part in (line, line[:start], line[start:end])]
        if marked:
            yield number, *window(text, cells(before), cells(marked), width)


def shown(text):
    return harmless(text.replace("\t", TAB))


def window(text, before, marked, width):
    """The part of a line in which the marked cells stand, at most so many cells wide; and the carets."""
    if (total := cells(text)) <= width:
        return text.rstrip(), " " * before + "^" * max(marked, 1)
    skipped = max(0, min(before - width // 4, total - width))
    kept = cut(text, skipped, skipped + width)
    kept = ("…" + cut(kept, 1, width) if skipped else kept)
    kept = (cut(kept, 0, width - 1) + "…" if skipped + width < total else kept)
    return kept.rstrip(), " " * (before - skipped) + "^" * max(min(marked, skipped + width - before), 1)


def cut(text, start, end):
    """The cells of a text from the start up to the end, with a space for each half of a wide character."""
    kept, position = [], 0
    for character in text:
        following = position + width_of(character)
        if start <= position and following <= end:
            kept.append(character)
        else:
            kept.append(" " * (min(following, end) - max(position, start)))
        position = following
    return "".join(kept)


def cropped(text, width):
    """As much of a text in one line as there is room for."""
    line = " ".join(shown(text).split())
    return line if cells(line) <= width else cut(line, 0, width - 1).rstrip() + "…"
