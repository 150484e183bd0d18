"""What was seen in an article, tried and refused: the window for those who mend a wrong result.

Nothing that parses imports this room, and nothing in it is computed unless it is asked for.
"""
