import { useRef, useState } from 'react';
import type { ReviewDraft } from '../../../domain/reviewDraft.ts';
import { listLackingReasons } from '../../../domain/reviewLevels.ts';
import { act } from '../../state/actions.ts';
import { flushDraft, startOver } from '../../state/review.ts';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import type { ReviewModel } from './useReview.ts';

export type ReviewFormat = 'feedback' | 'page';

export type Done =
  | {
      readonly kind: 'saved';
      readonly format: ReviewFormat;
      readonly path: string;
      readonly bytes: number;
    }
  | { readonly kind: 'startedOver'; readonly before: ReviewDraft };

export interface SavingReview {
  /** Shows what would be saved, or leads to what is missing. */
  readonly begin: (format: ReviewFormat) => void;
  /** What was asked for, and is shown before it is saved. */
  readonly asked: ReviewFormat | null;
  readonly cancel: () => void;
  /** With the mentor's name where it is not known yet. */
  readonly save: (name: string | null) => void;
  readonly isBusy: boolean;
  readonly refusal: RefusalLike | null;
  /** It was to be saved with a reason missing, so that fields say so. */
  readonly isReasonAsked: boolean;
  readonly done: Done | null;
  readonly startOver: () => void;
  readonly putBack: (draft: ReviewDraft) => void;
}

export function useSaveReview(model: ReviewModel, lead: (skill: string) => void): SavingReview {
  const [asked, setAsked] = useState<ReviewFormat | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [isReasonAsked, setReasonAsked] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  // A second press may come before the first is drawn.
  const busy = useRef(false);
  const { number, review, writing } = model;

  function begin(format: ReviewFormat): void {
    const [first] = listLackingReasons(review.snapshot, writing.draft);
    setReasonAsked(first !== undefined);
    setRefusal(null);
    if (first === undefined) setAsked(format);
    else lead(first);
  }

  async function write(format: ReviewFormat, name: string | null): Promise<void> {
    if (name !== null) {
      const named = await act('changeSettings', { name }, { quiet: true });
      if (!named.ok) return setRefusal(named.error);
    }
    // Why it was not kept stands in the screen's own line.
    if (!(await flushDraft(number))) return setAsked(null);
    const reply = await act('saveReview', { snapshot: number, format }, { quiet: true });
    if (reply.ok) {
      const { path, bytes } = reply.value;
      setDone({ kind: 'saved', format, path, bytes });
      setAsked(null);
    } else if (reply.error.code !== 'cancelled') setRefusal(reply.error);
  }

  async function save(name: string | null): Promise<void> {
    if (busy.current || asked === null) return;
    busy.current = true;
    setBusy(true);
    setRefusal(null);
    await write(asked, name);
    busy.current = false;
    setBusy(false);
  }

  async function removeAll(): Promise<void> {
    const before = writing.draft;
    const reply = await startOver(number);
    if (reply.ok) setDone({ kind: 'startedOver', before });
  }

  return {
    begin,
    asked,
    cancel: () => setAsked(null),
    save: (name) => void save(name),
    isBusy,
    refusal,
    isReasonAsked,
    done,
    startOver: () => void removeAll(),
    putBack: (draft) => {
      writing.change(draft);
      void flushDraft(number);
      setDone(null);
    },
  };
}
