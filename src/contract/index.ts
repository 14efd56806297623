import type { z } from 'zod';
import { appInputs, type AppOutputs } from './app.ts';
import { assessmentInputs, type AssessmentOutputs } from './assessments.ts';
import { changeInputs, type ChangeOutputs, type Noun } from './changes.ts';
import { copyInputs, type CopyOutputs } from './copies.ts';
import { feedbackInputs, type FeedbackOutputs } from './feedback.ts';
import { goalInputs, type GoalOutputs } from './goals.ts';
import { identityInputs, type IdentityOutputs } from './identity.ts';
import { learnerInputs, type LearnerOutputs } from './learners.ts';
import { openingInputs, type OpeningOutputs } from './openings.ts';
import { progressInputs, type ProgressOutputs } from './progress.ts';
import { reviewInputs, type ReviewOutputs } from './reviews.ts';
import { roleInputs, type RoleOutputs } from './roles.ts';
import { sessionInputs, type SessionOutputs } from './sessions.ts';
import { settingsInputs, type SettingsOutputs } from './settings.ts';
import { sharingInputs, type SharingOutputs } from './sharing.ts';
import { skillInputs, type SkillOutputs } from './skills.ts';
import { snapshotInputs, type SnapshotOutputs } from './snapshots.ts';
import { todayInputs, type TodayOutputs } from './today.ts';
import type { RefusalCode, RefusalDetails } from '../domain/refusal.ts';

/** Every call by name, with the schema that its payload is parsed with. */
export const inputs = {
  ...appInputs,
  ...todayInputs,
  ...sessionInputs,
  ...skillInputs,
  ...assessmentInputs,
  ...goalInputs,
  ...progressInputs,
  ...roleInputs,
  ...settingsInputs,
  ...changeInputs,
  ...copyInputs,
  ...snapshotInputs,
  ...sharingInputs,
  ...identityInputs,
  ...openingInputs,
  ...learnerInputs,
  ...reviewInputs,
  ...feedbackInputs,
};

export type CallName = keyof typeof inputs;

export type Input<N extends CallName> = z.infer<(typeof inputs)[N]>;

interface AllOutputs
  extends
    AppOutputs,
    TodayOutputs,
    SessionOutputs,
    SkillOutputs,
    AssessmentOutputs,
    GoalOutputs,
    ProgressOutputs,
    RoleOutputs,
    SettingsOutputs,
    ChangeOutputs,
    CopyOutputs,
    SnapshotOutputs,
    SharingOutputs,
    IdentityOutputs,
    OpeningOutputs,
    LearnerOutputs,
    ReviewOutputs,
    FeedbackOutputs {}

/** Every call by name, with what it answers. A call without an output fails here. */
export type Outputs = { [N in CallName]: AllOutputs[N] };

/** What main implements: exactly one handler for each call. */
export type Handlers = {
  [N in CallName]: (input: Input<N>) => Outputs[N] | Promise<Outputs[N]>;
};

/** What crosses the bridge back. Electron keeps only the message of a thrown error, so codes travel as values. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: RefusalCode; readonly details: RefusalDetails };
    };

/** What main tells every window, unasked. */
export type Notice =
  | { readonly kind: 'changed'; readonly nouns: readonly Noun[] }
  | { readonly kind: 'command'; readonly command: Command };

/** What the native menu asks the window to do. */
export type Command =
  | 'undo'
  | 'redo'
  | 'log'
  | 'palette'
  | 'show-today'
  | 'show-skills'
  | 'show-goals'
  | 'show-progress'
  | 'show-share'
  | 'show-mentor'
  | 'show-history'
  | 'open-files'
  | 'show-settings'
  | 'save-copy'
  | 'restore'
  | 'about';

/** What the preload script puts on `window.bridge`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Returns its unsubscribe. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
