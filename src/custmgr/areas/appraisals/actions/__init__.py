"""What is done with the visits of a month: written feedback, appraisal, reports, registers."""
