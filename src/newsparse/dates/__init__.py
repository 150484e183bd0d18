"""Dates, clock times and zones, from written to meant."""
