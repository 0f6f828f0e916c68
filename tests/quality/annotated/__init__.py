"""Articles of our own that nothing is fitted on, annotated for cleaning, names and quotations."""
