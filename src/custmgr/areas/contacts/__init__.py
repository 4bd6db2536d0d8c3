"""Every touch that is no visit: calls and walk-ins, meetings and publicity, mails; and what is learnt by them."""
