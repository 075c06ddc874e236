"""What must hold of a country's facts beyond their shape, a subject a module; `checking.RULES` lists them."""
