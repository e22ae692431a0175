"""The audit tries to prove what is false and to refute what is true, and counts how often that happens."""
