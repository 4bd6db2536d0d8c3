"""Appraisals of visits."""
