"""What people decide about a case: made, kept in its log, found again and put over every build."""
