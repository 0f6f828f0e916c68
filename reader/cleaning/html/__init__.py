"""Pages and fragments: from HTML to blocks."""
