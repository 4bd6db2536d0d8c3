"""Reading occasions and the papers they were noted on."""
