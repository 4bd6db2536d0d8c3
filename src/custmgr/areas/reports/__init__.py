"""The workbooks for the managers: what customers bought in a quarter, which complaints a month closed."""
