// Tokens of programs that ask on their own behalf: found by the hash of their secret, revoked by their id.
CREATE CONSTRAINT AccessToken_id IF NOT EXISTS FOR (t:AccessToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT AccessToken_hash IF NOT EXISTS FOR (t:AccessToken) REQUIRE t.hash IS UNIQUE;
