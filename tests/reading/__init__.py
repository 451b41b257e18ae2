"""Tests of the readers, and the tables that measure them."""
