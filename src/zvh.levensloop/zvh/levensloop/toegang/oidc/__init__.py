"""Logging in with an account of one's organisation (OpenID Connect), where pas.plugins.oidc is installed."""
