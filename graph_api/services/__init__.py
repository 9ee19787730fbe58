"""Use cases: one function per question or action. No statements and no GraphQL here."""
