-- What mentors answered. Never changed once it is here, so that the log needs no copy of it: what the learner says to
-- it stands in tables of its own. digest: SHA-256 of the feedback, NULL for one that the learner entered. key: the
-- public key it was signed with, NULL for an unsigned one. content: as docs/formats/feedback.md has it; for an entered
-- one without the snapshot. items, levels, goals: how many are in it.
CREATE TABLE feedbacks(
  id TEXT PRIMARY KEY,
  digest TEXT UNIQUE CHECK(length(digest) = 64),
  key TEXT,
  snapshot_digest TEXT CHECK(length(snapshot_digest) = 64),
  mentor TEXT NOT NULL CHECK(length(mentor) BETWEEN 1 AND 80),
  day TEXT NOT NULL CHECK(date(day) IS day),
  received_at INTEGER NOT NULL,
  received_day TEXT NOT NULL CHECK(date(received_day) IS received_day),
  items INTEGER NOT NULL CHECK(items >= 0),
  levels INTEGER NOT NULL CHECK(levels >= 0),
  goals INTEGER NOT NULL CHECK(goals >= 0),
  content TEXT NOT NULL CHECK(json_valid(content))
) STRICT;
CREATE INDEX feedbacks_newest ON feedbacks(day, id);

-- The reply to the whole, and that it was removed: opening the file again brings it back.
CREATE TABLE feedback_states(
  feedback_id TEXT PRIMARY KEY REFERENCES feedbacks,
  reply TEXT NOT NULL CHECK(length(reply) <= 4000),
  replied_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT, WITHOUT ROWID;

-- item: its key in the feedback. A row says something: an answer, or a note. assessment_id, goal_id: what accepting made.
CREATE TABLE feedback_answers(
  feedback_id TEXT NOT NULL REFERENCES feedbacks,
  item TEXT NOT NULL,
  answer TEXT CHECK(answer IN('accepted', 'discuss')),
  note TEXT NOT NULL CHECK(length(note) <= 4000),
  answered_at INTEGER NOT NULL,
  assessment_id TEXT REFERENCES assessments,
  goal_id TEXT REFERENCES goals,
  PRIMARY KEY(feedback_id, item),
  CHECK(answer IS NOT NULL OR note <> ''),
  CHECK(answer IS 'accepted' OR (assessment_id IS NULL AND goal_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_answers_assessment ON feedback_answers(assessment_id) WHERE assessment_id IS NOT NULL;
CREATE INDEX feedback_answers_goal ON feedback_answers(goal_id) WHERE goal_id IS NOT NULL;
