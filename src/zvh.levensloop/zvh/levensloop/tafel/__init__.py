"""The tafel: one sitting of the house, with a slot for each casus."""
