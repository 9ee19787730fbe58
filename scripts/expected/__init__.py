"""What schema/operations answers on the Kubernetes organisation, computed from its CSV files and nothing else."""
