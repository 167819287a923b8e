"""What each kind of chart says in words and as a table; none of it draws, so none of it loads matplotlib."""
