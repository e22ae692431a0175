"""Inequalities: ways to the sign of a term, each by goals that lie deeper."""
