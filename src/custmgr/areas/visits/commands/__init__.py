"""`custmgr visit`: recording visits and looking them up, what is due; `custmgr customer assign`."""
