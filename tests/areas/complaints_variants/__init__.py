"""The complaint flow of the handbook and of the service house: the same mechanism on other rows of policy."""
