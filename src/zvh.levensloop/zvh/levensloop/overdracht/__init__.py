"""The overdracht: the client moves, and another Zorg- en Veiligheidshuis takes the casus over."""
