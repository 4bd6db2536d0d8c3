"""Abnormality notes: what customers report that did no harm, so that the unit concerned improves."""
