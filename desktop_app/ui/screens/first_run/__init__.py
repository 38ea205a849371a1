"""The first start: a passphrase, the practice, the clinician, payers and fees."""
