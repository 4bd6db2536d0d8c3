"""`custmgr complaint`: one case from the customer's report to its close."""
