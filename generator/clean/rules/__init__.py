"""One rule of cleaning a file; `generator.clean.STEPS` is their order."""
