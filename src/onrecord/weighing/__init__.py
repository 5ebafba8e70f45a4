"""What clusters amount to: independent origins, and where reports differ."""
