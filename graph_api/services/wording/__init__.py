"""The sentences of answers, in every language that we speak; one module for each question."""
