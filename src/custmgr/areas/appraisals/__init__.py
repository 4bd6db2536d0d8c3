"""Appraisals: how a month's visits were carried out and written up, and the registers visits keep up."""
