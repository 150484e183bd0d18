"""The frames of attribution, each with its example, and the order in which they are tried."""
