"""Plain text and Markdown: from lines to blocks."""
