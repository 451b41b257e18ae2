"""A plugin for pytest that runs everything in an order that has nothing to do with names."""

import hashlib

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by a digest of the names."""
    items.sort(key=lambda item: hashlib.sha256(item.nodeid.encode()).hexdigest())
