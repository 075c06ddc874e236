"""What builds keep for the next one. All of it may be deleted, and none of it is believed unproved."""
