"""Visit plans: who visits whom on which day of a week or a month, approved before it is carried out."""
