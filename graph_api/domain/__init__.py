"""What the words mean: the types of the graph, their declarations and the snapshot. Standard library only."""
