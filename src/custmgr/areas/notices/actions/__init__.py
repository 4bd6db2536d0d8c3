"""What is done with notices: setting channels up, announcing each piece of news once, trying the channels."""
