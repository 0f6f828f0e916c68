"""Who and what is named, of which kind, and which names are one."""
