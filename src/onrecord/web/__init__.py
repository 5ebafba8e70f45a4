"""The reading room: a case as pages for a browser, on this machine alone."""

from onrecord.web.app import create_app, serve

__all__ = ["create_app", "serve"]
