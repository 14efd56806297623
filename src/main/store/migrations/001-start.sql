-- The first schema. A documented format: docs/ describes it, people read it with other tools.
--
-- Rows that a person entered are logged (changes); roll-ups are derived and never logged.
-- Days are texts YYYY-MM-DD as they were lived; instants are UTC milliseconds.

CREATE TABLE settings(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK(json_valid(value))
) STRICT, WITHOUT ROWID;

-- Aliases are read with their skill and searched nowhere in SQL, so they are a column and not a table:
-- two skills may then share an alias without making the catalogue unloadable.
-- A retired skill is archived, never deleted: the log can still name it.
CREATE TABLE skills(
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  origin TEXT NOT NULL CHECK(origin IN('bundled', 'own')),
  aliases TEXT NOT NULL DEFAULT '[]' CHECK(json_type(aliases) IS 'array'),
  replaced_by TEXT,
  archived_at INTEGER
) STRICT, WITHOUT ROWID;

-- version counts what was adopted here; revision is what the document calls itself. The role that is followed is
-- a setting, so that taking a choice back never takes back a document that came in since.
CREATE TABLE role_versions(
  role_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  adopted_at INTEGER NOT NULL,
  digest TEXT NOT NULL,
  document TEXT NOT NULL CHECK(json_valid(document)),
  PRIMARY KEY(role_id, version)
) STRICT;

CREATE TABLE roles(
  id TEXT PRIMARY KEY,
  current_version INTEGER NOT NULL,
  FOREIGN KEY(id, current_version) REFERENCES role_versions(role_id, version)
) STRICT, WITHOUT ROWID;

-- mentor: who said so, NULL for one's own.
CREATE TABLE assessments(
  id TEXT PRIMARY KEY,
  skill_id TEXT NOT NULL REFERENCES skills,
  level INTEGER NOT NULL CHECK(level BETWEEN 0 AND 5),
  assessed_day TEXT NOT NULL CHECK(date(assessed_day) IS assessed_day),
  recorded_at INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  mentor TEXT CHECK(length(mentor) BETWEEN 1 AND 80),
  replaces_id TEXT UNIQUE REFERENCES assessments,
  withdrawn_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX assessments_skill ON assessments(skill_id, assessed_day DESC, recorded_at DESC, id DESC);

-- Nothing refers to one piece of evidence, so its place is its name.
CREATE TABLE evidence(
  assessment_id TEXT NOT NULL REFERENCES assessments,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN('artifact', 'word', 'self-reported')),
  text TEXT NOT NULL CHECK(length(text) BETWEEN 1 AND 4000),
  PRIMARY KEY(assessment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE goals(
  id TEXT PRIMARY KEY,
  skill_id TEXT NOT NULL REFERENCES skills,
  created_at INTEGER NOT NULL,
  created_day TEXT NOT NULL CHECK(date(created_day) IS created_day),
  dropped_at INTEGER,
  dropped_day TEXT CHECK(dropped_day IS NULL OR date(dropped_day) IS dropped_day),
  CHECK((dropped_at IS NULL) = (dropped_day IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX goals_skill ON goals(skill_id);

-- Numbered, not keyed by the instant: two edits in one millisecond or with a clock set back keep their order.
CREATE TABLE goal_terms(
  goal_id TEXT NOT NULL REFERENCES goals,
  position INTEGER NOT NULL,
  from_at INTEGER NOT NULL,
  from_day TEXT NOT NULL CHECK(date(from_day) IS from_day),
  level INTEGER NOT NULL CHECK(level BETWEEN 1 AND 5),
  by_day TEXT NOT NULL CHECK(date(by_day) IS by_day),
  weekly_minutes INTEGER CHECK(weekly_minutes BETWEEN 1 AND 10080),
  PRIMARY KEY(goal_id, position)
) STRICT, WITHOUT ROWID;

-- order_at stands in for an unknown start (after every known one, newest first): a page is then one range of one
-- index, which it cannot be through NULLs.
CREATE TABLE sessions(
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  local_day TEXT NOT NULL CHECK(date(local_day) IS local_day),
  started_at INTEGER,
  ended_at INTEGER,
  offset_minutes INTEGER,
  zone TEXT,
  duration_seconds INTEGER NOT NULL CHECK(duration_seconds BETWEEN 1 AND 86400),
  activity TEXT CHECK(activity IN(
    'reading', 'course', 'practice', 'project', 'review', 'mentoring', 'interview-preparation')),
  note TEXT NOT NULL DEFAULT '',
  recorded_at INTEGER NOT NULL,
  order_at INTEGER NOT NULL GENERATED ALWAYS AS (ifnull(started_at, -9007199254740991)) VIRTUAL,
  CHECK(offset_minutes IS NOT NULL OR (started_at IS NULL AND ended_at IS NULL)),
  CHECK(ended_at >= started_at)
) STRICT;
CREATE INDEX sessions_newest ON sessions(local_day, order_at, n);
CREATE INDEX sessions_times ON sessions(started_at, ifnull(ended_at, started_at + duration_seconds * 1000))
  WHERE started_at IS NOT NULL;

-- skill_id NULL: time without a skill. seconds: the stored share. The unique index is also the foreign key's.
CREATE TABLE session_skills(
  session_n INTEGER NOT NULL REFERENCES sessions,
  position INTEGER NOT NULL,
  skill_id TEXT REFERENCES skills,
  weight INTEGER NOT NULL CHECK(weight > 0),
  seconds INTEGER NOT NULL CHECK(seconds >= 0),
  PRIMARY KEY(session_n, position),
  UNIQUE(skill_id, session_n)
) STRICT, WITHOUT ROWID;

-- The roll-up: day x skill x activity, '' for none, by skill first: one tree then answers both "this skill by day" and,
-- skill by skill, "these days". shares counts what was added up, so that a row goes when its last share goes, also where
-- a share of a very short session is 0 seconds.
CREATE TABLE day_totals(
  skill_id TEXT NOT NULL,
  local_day TEXT NOT NULL,
  activity TEXT NOT NULL,
  seconds INTEGER NOT NULL CHECK(seconds >= 0),
  shares INTEGER NOT NULL CHECK(shares > 0),
  PRIMARY KEY(skill_id, local_day, activity)
) STRICT, WITHOUT ROWID;

-- Coarser sums of the same shares, for what screens read: of a million sessions, day_totals has hundreds of thousands
-- of rows, and reading a year of it takes 20 ms. Each of these stops growing with the journal sooner.
CREATE TABLE skill_totals(
  skill_id TEXT PRIMARY KEY,
  seconds INTEGER NOT NULL CHECK(seconds >= 0),
  shares INTEGER NOT NULL CHECK(shares > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_totals(
  local_day TEXT NOT NULL,
  activity TEXT NOT NULL,
  seconds INTEGER NOT NULL CHECK(seconds >= 0),
  shares INTEGER NOT NULL CHECK(shares > 0),
  PRIMARY KEY(local_day, activity)
) STRICT, WITHOUT ROWID;

-- For each of the days that a week can begin with (Monday, Saturday, Sunday), so that the setting may change; the first
-- day itself tells which.
CREATE TABLE week_totals(
  first_day TEXT NOT NULL,
  skill_id TEXT NOT NULL,
  seconds INTEGER NOT NULL CHECK(seconds >= 0),
  shares INTEGER NOT NULL CHECK(shares > 0),
  PRIMARY KEY(first_day, skill_id)
) STRICT, WITHOUT ROWID;

-- date(day, '-6 days', 'weekday 1'): the Monday on or before a day.
CREATE TRIGGER share_added AFTER INSERT ON session_skills BEGIN
  INSERT INTO day_totals(local_day, skill_id, activity, seconds, shares)
    SELECT local_day, ifnull(new.skill_id, ''), ifnull(activity, ''), new.seconds, 1
    FROM sessions WHERE n = new.session_n
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, shares = shares + 1;
  INSERT INTO skill_totals(skill_id, seconds, shares) VALUES(ifnull(new.skill_id, ''), new.seconds, 1)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, shares = shares + 1;
  INSERT INTO activity_totals(local_day, activity, seconds, shares)
    SELECT local_day, ifnull(activity, ''), new.seconds, 1 FROM sessions WHERE n = new.session_n
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, shares = shares + 1;
  INSERT INTO week_totals(first_day, skill_id, seconds, shares)
    SELECT date(local_day, '-6 days', column1), ifnull(new.skill_id, ''), new.seconds, 1
    FROM sessions, (VALUES('weekday 1'), ('weekday 6'), ('weekday 0')) WHERE n = new.session_n
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, shares = shares + 1;
END;

CREATE TRIGGER share_removed AFTER DELETE ON session_skills BEGIN
  DELETE FROM day_totals
    WHERE shares = 1 AND (local_day, skill_id, activity) = (
      SELECT local_day, ifnull(old.skill_id, ''), ifnull(activity, '') FROM sessions WHERE n = old.session_n);
  UPDATE day_totals SET seconds = seconds - old.seconds, shares = shares - 1
    WHERE (local_day, skill_id, activity) = (
      SELECT local_day, ifnull(old.skill_id, ''), ifnull(activity, '') FROM sessions WHERE n = old.session_n);
  DELETE FROM skill_totals WHERE shares = 1 AND skill_id = ifnull(old.skill_id, '');
  UPDATE skill_totals SET seconds = seconds - old.seconds, shares = shares - 1
    WHERE skill_id = ifnull(old.skill_id, '');
  DELETE FROM activity_totals
    WHERE shares = 1 AND (local_day, activity) = (
      SELECT local_day, ifnull(activity, '') FROM sessions WHERE n = old.session_n);
  UPDATE activity_totals SET seconds = seconds - old.seconds, shares = shares - 1
    WHERE (local_day, activity) = (
      SELECT local_day, ifnull(activity, '') FROM sessions WHERE n = old.session_n);
  DELETE FROM week_totals
    WHERE shares = 1 AND (first_day, skill_id) IN (
      SELECT date(local_day, '-6 days', column1), ifnull(old.skill_id, '')
      FROM sessions, (VALUES('weekday 1'), ('weekday 6'), ('weekday 0')) WHERE n = old.session_n);
  UPDATE week_totals SET seconds = seconds - old.seconds, shares = shares - 1
    WHERE (first_day, skill_id) IN (
      SELECT date(local_day, '-6 days', column1), ifnull(old.skill_id, '')
      FROM sessions, (VALUES('weekday 1'), ('weekday 6'), ('weekday 0')) WHERE n = old.session_n);
END;

-- The triggers above see the session's day and activity as they are: both may change only while it has no shares.
CREATE TRIGGER share_fixed BEFORE UPDATE ON session_skills BEGIN
  SELECT RAISE(ABORT, 'shares are removed and added, never updated');
END;
CREATE TRIGGER session_fixed BEFORE UPDATE OF local_day, activity ON sessions
  WHEN (old.local_day IS NOT new.local_day OR old.activity IS NOT new.activity)
    AND EXISTS(SELECT 1 FROM session_skills WHERE session_n = old.n)
BEGIN
  SELECT RAISE(ABORT, 'remove the shares before the day or the activity changes');
END;

-- The change log only grows. Every row names what can be undone and what redone after it (0: nothing), so both are one
-- lookup however long the log is, and what lies below a row in the stack is what the row before it names.
-- images: [{table, before, after}] of every row that was written, in that order; null before for an inserted row, null
-- after for a removed one. In the change's own row and not in a table beside it: an action is then one write at the end
-- of one tree. A migration that renames a table or a column rewrites them.
-- 'mark': beside the stack (a restored copy, an adopted role), there so that other windows hear of it.
CREATE TABLE changes(
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  action TEXT NOT NULL,
  about TEXT NOT NULL CHECK(json_valid(about)),
  nouns TEXT NOT NULL CHECK(json_valid(nouns)),
  kind TEXT NOT NULL CHECK(kind IN('do', 'undo', 'redo', 'mark')),
  target_seq INTEGER REFERENCES changes,
  undo_seq INTEGER NOT NULL,
  redo_seq INTEGER NOT NULL,
  images TEXT CHECK(json_valid(images)),
  CHECK((kind IN('undo', 'redo')) = (target_seq IS NOT NULL)),
  CHECK((kind = 'do') = (images IS NOT NULL))
) STRICT;
CREATE INDEX changes_target ON changes(target_seq, seq) WHERE target_seq IS NOT NULL;
