"""The registers of calls and walk-ins: counted by day, week and month, handed on in time, written as workbooks."""
