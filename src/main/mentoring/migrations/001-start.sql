-- What a mentor keeps of others. A documented format, as milepost.sqlite is: docs/data.md describes it.
--
-- Whoever holds a key is a learner. Figures that a list sorts or shows are kept beside what they are worked out from
-- and worked out anew with every change (figures.ts). Days are texts YYYY-MM-DD; instants are UTC milliseconds.

CREATE TABLE settings(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK(json_valid(value))
) STRICT, WITHOUT ROWID;

-- own_name: the mentor's own for them. name_in_files: what their newest file says. find_name is the name that is shown,
-- and find_in_files that of the files, without case and accents. seen_on: the end of the newest report's period, or the
-- day it was received, whichever is later. NULL in a figure: there is none.
CREATE TABLE learners(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  own_name TEXT NOT NULL DEFAULT '',
  name_in_files TEXT,
  find_name TEXT,
  find_in_files TEXT,
  pseudonym INTEGER NOT NULL DEFAULT 0,
  signed INTEGER NOT NULL DEFAULT 0,
  newest_n INTEGER REFERENCES snapshots DEFERRABLE INITIALLY DEFERRED,
  report_on TEXT,
  seen_on TEXT,
  role_id TEXT,
  role_title TEXT,
  readiness REAL,
  change REAL,
  change_what TEXT CHECK(change_what IN('review', 'report', 'period')),
  change_on TEXT,
  trend TEXT NOT NULL DEFAULT '[]' CHECK(json_valid(trend)),
  areas_met INTEGER NOT NULL DEFAULT 0,
  areas INTEGER NOT NULL DEFAULT 0,
  seconds INTEGER,
  goals_missed INTEGER,
  goals_open INTEGER,
  reviewed_on TEXT,
  waiting INTEGER NOT NULL DEFAULT 0,
  to_review INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Rows are wide (trend), so what is counted and searched stands in an index of its own.
CREATE INDEX learners_next ON learners(waiting, seen_on, n);
CREATE INDEX learners_find ON learners(find_name, waiting, seen_on, role_id);
CREATE INDEX learners_counts ON learners(role_id, waiting, seen_on);
CREATE INDEX learners_name ON learners(find_name, n);
CREATE INDEX learners_in_files ON learners(find_in_files, signed);
CREATE INDEX learners_readiness ON learners(readiness, n);
CREATE INDEX learners_change ON learners(change, n);
CREATE INDEX learners_seconds ON learners(seconds, n);
CREATE INDEX learners_goals ON learners(goals_missed, goals_open, n);
CREATE INDEX learners_report ON learners(report_on, n);
CREATE INDEX learners_reviewed ON learners(reviewed_on, n);
CREATE INDEX learners_role ON learners(role_id, role_title);

-- key: a public Ed25519 key in base64url.
CREATE TABLE learner_keys(
  key TEXT PRIMARY KEY,
  learner_n INTEGER NOT NULL REFERENCES learners,
  since TEXT NOT NULL CHECK(date(since) IS since)
) STRICT, WITHOUT ROWID;
CREATE INDEX learner_keys_learner ON learner_keys(learner_n);

-- Files without a signature lead to a learner by the name that they say, and never to one with a key.
CREATE TABLE unsigned_names(
  name TEXT PRIMARY KEY,
  learner_n INTEGER NOT NULL REFERENCES learners
) STRICT, WITHOUT ROWID;
CREATE INDEX unsigned_names_learner ON unsigned_names(learner_n);

-- text: the canonical snapshot, whose SHA-256 is digest. key: who signed it, NULL: nobody. seal 'page': what it shows in
-- a browser was changed, the data in it were not. areas: those of its role, and asked: a digest of what they ask for.
-- claims: {skill: [level, [digest of each piece of evidence]]}. trend: [[day, readiness]], the last 90 days.
CREATE TABLE snapshots(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  learner_n INTEGER NOT NULL REFERENCES learners,
  digest TEXT NOT NULL CHECK(length(digest) = 64),
  key TEXT,
  seal TEXT NOT NULL CHECK(seal IN('intact', 'page', 'unsigned')),
  received_at INTEGER NOT NULL,
  received_on TEXT NOT NULL CHECK(date(received_on) IS received_on),
  file_name TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK(date(from_day) IS from_day),
  to_day TEXT NOT NULL CHECK(date(to_day) IS to_day),
  as_of INTEGER NOT NULL,
  name TEXT,
  pseudonym INTEGER NOT NULL,
  role_id TEXT NOT NULL,
  role_title TEXT NOT NULL,
  areas TEXT NOT NULL CHECK(json_valid(areas)),
  asked TEXT NOT NULL,
  readiness REAL,
  readiness_before REAL,
  areas_met INTEGER NOT NULL,
  areas_all INTEGER NOT NULL,
  seconds INTEGER,
  goals_open INTEGER,
  goals_missed INTEGER,
  trend TEXT NOT NULL CHECK(json_valid(trend)),
  claims TEXT NOT NULL CHECK(json_valid(claims)),
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX snapshots_digest ON snapshots(digest, ifnull(key, ''));
CREATE INDEX snapshots_learner ON snapshots(learner_n, to_day, as_of, received_at, n);

CREATE TABLE drafts(
  snapshot_n INTEGER PRIMARY KEY REFERENCES snapshots,
  kept_at INTEGER NOT NULL,
  draft TEXT NOT NULL CHECK(json_valid(draft))
) STRICT;

-- What the mentor sent back. text: the canonical feedback without its envelope, whose SHA-256 is digest.
CREATE TABLE feedbacks(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  learner_n INTEGER NOT NULL REFERENCES learners,
  snapshot_n INTEGER NOT NULL REFERENCES snapshots,
  digest TEXT NOT NULL CHECK(length(digest) = 64),
  saved_at INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  day TEXT NOT NULL CHECK(date(day) IS day),
  file_name TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE(snapshot_n, digest)
) STRICT;
CREATE INDEX feedbacks_learner ON feedbacks(learner_n, n);

CREATE TABLE templates(
  name TEXT PRIMARY KEY,
  comment TEXT NOT NULL CHECK(json_valid(comment))
) STRICT, WITHOUT ROWID;
