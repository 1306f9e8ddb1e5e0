"""What each command does, apart from the words of the command line, which `checker.cli` reads."""
