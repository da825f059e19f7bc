"""The intranet as a site: distribution, navigation, look, start."""
