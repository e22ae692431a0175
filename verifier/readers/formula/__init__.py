"""Reads LaTeX mathematics: tokens, then nodes as written, then names resolved over the document, then kernel terms with their spans."""
