"""Reads LaTeX mathematics: tokens, nodes as written, names resolved over the document, kernel terms with spans."""
