"""What credit decides: verdicts on orders, changes of the limit, releases, and reports of overdue payments; pure."""
