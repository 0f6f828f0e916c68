"""What articles are exported as: one module per format, each a pure function from an article to text."""
