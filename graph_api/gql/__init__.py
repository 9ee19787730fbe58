"""The GraphQL face of the graph: types generated from the declarations, and the execution of a request."""
