"""Pure rendering: a value in, styled text or strips out; testable without an app."""
