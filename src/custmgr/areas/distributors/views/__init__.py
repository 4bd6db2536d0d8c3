"""Reading what is known of dealers."""
