"""What lies in Neo4j and how it gets there: the only layer that speaks to the database."""
