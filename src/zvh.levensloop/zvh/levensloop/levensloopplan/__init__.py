"""The levensloopplan: the single joint plan of a levensloopteam, in numbered versions."""
