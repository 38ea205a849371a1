"""Patients: find one as you type, or write a new one."""
