"""What must be trusted: terms, claims, certificates, axioms, exact algebra, balls, the rules, and check()."""
