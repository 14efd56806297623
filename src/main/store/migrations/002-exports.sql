-- What left the app, so that an answer to it is recognised. Not an action to be undone: what was given stays given.
-- digest: SHA-256 of the snapshot. key: the public key it was signed with, NULL for an unsigned one. scope: what was
-- chosen, as the contract has it. The file's name only: folders say more than is needed.
CREATE TABLE exports(
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK(length(digest) = 64),
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  from_day TEXT NOT NULL CHECK(date(from_day) IS from_day),
  to_day TEXT NOT NULL CHECK(date(to_day) IS to_day),
  key TEXT,
  scope TEXT NOT NULL CHECK(json_valid(scope))
) STRICT;
CREATE INDEX exports_digest ON exports(digest);

-- What a preview counts and lists of a period, however many sessions have no note.
CREATE INDEX sessions_noted ON sessions(local_day, order_at, n) WHERE note <> '';
