"""How limits are approached: what they are, how near to them the way there is, and where there are none."""
