"""All patterns of newsparse, a module for each area; nothing is compiled elsewhere."""
