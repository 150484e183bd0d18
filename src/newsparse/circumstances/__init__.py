"""Where, to whom and on what something was said."""
