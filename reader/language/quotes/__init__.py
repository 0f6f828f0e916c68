"""Who said what: quotations between marks and reported speech."""
