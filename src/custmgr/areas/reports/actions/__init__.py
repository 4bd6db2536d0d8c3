"""Writing the workbooks, one module for each."""
