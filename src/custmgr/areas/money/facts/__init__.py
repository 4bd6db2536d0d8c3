"""The words of money: entries, what is settled with what, how old it is, what it is compared with."""
