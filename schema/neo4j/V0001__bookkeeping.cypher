// What the program keeps of itself: which migrations are done, who is doing them, what has
// changed, and which samples were loaded.
// These are made before any lease is taken, so each of them must be safe to run twice at once.
CREATE CONSTRAINT ChangeLog_name IF NOT EXISTS FOR (c:ChangeLog) REQUIRE c.name IS UNIQUE;
CREATE CONSTRAINT Lease_name IF NOT EXISTS FOR (l:Lease) REQUIRE l.name IS UNIQUE;
CREATE CONSTRAINT Change_seq IF NOT EXISTS FOR (c:Change) REQUIRE c.seq IS UNIQUE;
CREATE CONSTRAINT Migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE;
CREATE CONSTRAINT Sample_name IF NOT EXISTS FOR (s:Sample) REQUIRE s.name IS UNIQUE;
