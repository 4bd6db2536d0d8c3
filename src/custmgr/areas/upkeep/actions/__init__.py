"""What is done to keep files true: verified, approved, published, and looked through."""
