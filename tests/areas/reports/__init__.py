"""Tests of the workbooks for the managers."""
