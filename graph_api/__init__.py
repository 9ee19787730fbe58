"""Mellanrum: who must be in the room so that whole and detail meet, and where is knowledge trapped?"""
