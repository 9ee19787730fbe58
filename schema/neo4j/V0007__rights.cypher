// The rights of the people in the graph: who was erased, as marks that tell nothing, and who read what.
CREATE CONSTRAINT ErasedPerson_mark IF NOT EXISTS FOR (e:ErasedPerson) REQUIRE e.mark IS UNIQUE;
CREATE RANGE INDEX AuditLine_at IF NOT EXISTS FOR (a:AuditLine) ON (a.at);
