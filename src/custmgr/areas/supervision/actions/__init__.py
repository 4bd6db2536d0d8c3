"""What supervision does: checks visits, measures and appraises a month, writes its papers, says what waits."""
