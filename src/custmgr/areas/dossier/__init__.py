"""What is kept beside a complaint form: emergency visits, reports to the general manager, notes, negotiations."""
