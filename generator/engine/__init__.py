"""TODO by the stage."""
