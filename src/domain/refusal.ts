/**
 * Everything that Milepost refuses, as a code. A code becomes words in one place:
 * `resources/locales/*\/errors.json`, with `details` filled in.
 */
export type RefusalCode =
  // calls
  | 'unknown-call'
  | 'bad-input'
  | 'foreign-sender'
  | 'bug'
  // what a person types
  | 'duration-missing'
  | 'duration-zero'
  | 'duration-too-long'
  | 'skill-missing'
  | 'skill-unknown'
  | 'skill-exists'
  | 'skill-ambiguous'
  | 'skill-twice'
  | 'words-left-over'
  | 'activity-unknown'
  | 'day-invalid'
  | 'day-in-future'
  | 'time-invalid'
  | 'time-in-future'
  | 'end-before-start'
  | 'duration-disagrees'
  | 'level-invalid'
  | 'evidence-empty'
  | 'goal-day-past'
  | 'goal-already-met'
  | 'goal-exists'
  | 'goal-closed'
  | 'weekly-minutes-invalid'
  | 'link-refused'
  | 'text-too-long'
  // what is not there
  | 'session-unknown'
  | 'session-changed'
  | 'assessment-unknown'
  | 'assessment-replaced'
  | 'goal-unknown'
  | 'goal-changed'
  | 'role-unknown'
  | 'area-unknown'
  | 'id-unknown'
  | 'learner-unknown'
  | 'kept-unknown'
  // the change log
  | 'nothing-to-undo'
  | 'not-the-last'
  | 'nothing-to-redo'
  // the store
  | 'store-missing-folder'
  | 'store-not-a-database'
  | 'store-foreign'
  | 'store-newer'
  | 'store-older'
  | 'store-damaged'
  | 'store-locked'
  | 'store-read-only'
  | 'store-unreadable'
  | 'disk-full'
  | 'io-error'
  // copies
  | 'copy-exists'
  | 'copy-is-store'
  | 'copy-not-readable'
  | 'copy-unwritable'
  | 'erase-unconfirmed'
  // files
  | 'file-missing'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-invalid'
  // sharing
  | 'snapshot-changed'
  | 'nothing-to-share'
  | 'too-many-sessions'
  | 'period-backwards'
  | 'report-unknown'
  | 'report-undrawn'
  | 'report-needs-window'
  | 'key-unreadable'
  | 'key-unwritable'
  | 'key-foreign'
  | 'key-missing'
  | 'preset-unknown'
  | 'preset-exists'
  | 'presets-full'
  | 'nothing-exported'
  | 'export-exists'
  | 'export-unwritable'
  | 'export-ending'
  // reviews
  | 'review-empty'
  | 'reason-missing'
  | 'mentor-name-missing'
  | 'templates-full'
  // feedback
  | 'feedback-for-other'
  | 'feedback-changed'
  | 'feedback-unknown'
  | 'feedback-item-unknown'
  | 'feedback-empty'
  // the command line
  | 'command-unknown'
  | 'command-usage'
  | 'must-be-asked'
  | 'cancelled'
  | 'superseded';

export type RefusalDetails = Readonly<Record<string, string | number>>;

/**
 * What may pick a more exact sentence than the code's own, in this order: a reason, a finding, or a detail that is
 * there at all (the nearest names).
 */
export function listVariants(details: RefusalDetails): string[] {
  const given = Object.keys(details).filter((name) => details[name] !== '');
  return [details['reason'], details['found'], ...given]
    .filter((variant) => variant !== undefined)
    .map(String);
}

/** An expected outcome that ends an action: caught where a call or a command is answered, nowhere else. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
