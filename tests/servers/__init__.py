"""Real servers for the tests: each on its own port, in its own folder, as a user that is not root."""
