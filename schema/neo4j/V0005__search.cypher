// Folded names: parts of words for `Contains` filters, and whole words for `search`. No word is a stop word, so that
// "IT" is found.
CREATE TEXT INDEX Person_searchText IF NOT EXISTS FOR (p:Person) ON (p.searchText);
CREATE TEXT INDEX Organisation_searchText IF NOT EXISTS FOR (o:Organisation) ON (o.searchText);
CREATE TEXT INDEX Unit_searchText IF NOT EXISTS FOR (u:Unit) ON (u.searchText);
CREATE TEXT INDEX Department_searchText IF NOT EXISTS FOR (d:Department) ON (d.searchText);
CREATE TEXT INDEX Network_searchText IF NOT EXISTS FOR (n:Network) ON (n.searchText);
CREATE TEXT INDEX Competence_searchText IF NOT EXISTS FOR (c:Competence) ON (c.searchText);
CREATE TEXT INDEX Objective_searchText IF NOT EXISTS FOR (o:Objective) ON (o.searchText);
CREATE TEXT INDEX Theme_searchText IF NOT EXISTS FOR (t:Theme) ON (t.searchText);
CREATE TEXT INDEX Gathering_searchText IF NOT EXISTS FOR (g:Gathering) ON (g.searchText);
CREATE TEXT INDEX Meeting_searchText IF NOT EXISTS FOR (m:Meeting) ON (m.searchText);
CREATE TEXT INDEX MeetingSeries_searchText IF NOT EXISTS FOR (m:MeetingSeries) ON (m.searchText);
CREATE TEXT INDEX Decision_searchText IF NOT EXISTS FOR (d:Decision) ON (d.searchText);
CREATE TEXT INDEX Initiative_searchText IF NOT EXISTS FOR (i:Initiative) ON (i.searchText);
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Competence|Decision|Department|Initiative|Meeting|MeetingSeries|Network|Objective|Organisation|Person|Theme)
ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
