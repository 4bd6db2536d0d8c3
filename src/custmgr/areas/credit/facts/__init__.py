"""The words of credit: verdicts, changes of the limit, holds and releases, overdue payments."""
