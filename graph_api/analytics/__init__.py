"""Pure computation: a snapshot in, a dataclass out. The only layer that knows numpy and scipy."""
