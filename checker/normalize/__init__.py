"""Turns mentions into claims: what the words assert, typed and comparable. The way in is `claims.normalize`."""
