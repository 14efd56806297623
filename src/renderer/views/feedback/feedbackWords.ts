import type { TFunction } from 'i18next';
import type { FeedbackRow, ReceivedFeedback, ReceivedItem } from '../../../contract/feedback.ts';
import type { FeedbackSkill } from '../../../domain/feedback.ts';
import { sayDay } from '../../ui/days.ts';
import type { StateKind } from '../../ui/State.tsx';

export const pageSize = 50;

type Of<Kind> = Extract<ReceivedItem['item'], { readonly kind: Kind }>;
export type ItemOf<Kind> = ReceivedItem & { readonly item: Of<Kind> };

export function isWaiting({ items, answered }: FeedbackRow): boolean {
  return answered < items;
}

export function isOfKind<Kind extends ReceivedItem['item']['kind']>(kind: Kind) {
  return (received: ReceivedItem): received is ItemOf<Kind> => received.item.kind === kind;
}

/** What a mentor says of a level may be another one, the same, or nothing. */
export function sortSkills(list: readonly ReceivedItem[]) {
  const skills = list.filter(isOfKind('skill'));
  return {
    disagreements: skills.filter(({ item: { of } }) => says(of) && of.level !== of.claimed),
    agreements: skills.filter(({ item: { of } }) => says(of) && of.level === of.claimed),
    remarks: skills.filter(({ item: { of } }) => !says(of)),
  };
}

function says({ level }: FeedbackSkill): boolean {
  return level !== null;
}

export interface Stand {
  readonly kind: StateKind;
  readonly word: 'waiting' | 'some' | 'answered';
}

export function standOf({ items, answered }: FeedbackRow): Stand {
  if (answered >= items) return { kind: 'onCourse', word: 'answered' };
  return { kind: answered === 0 ? 'atRisk' : 'neutral', word: answered === 0 ? 'waiting' : 'some' };
}

type Words = TFunction<'feedback'>;

/** Which report it answers, in one plain sentence. */
export function sayAnswers(t: Words, feedback: ReceivedFeedback, language: string): string {
  const { answers, exported, period, mentor } = feedback;
  const say = (day: string): string => sayDay(day, 'withYear', language);
  const days = period === null ? {} : { from: say(period.from), to: say(period.to) };
  if (answers === 'none') return t('answers.none', { mentor });
  if (exported === null || answers === 'unknown') return t('answers.unknown', { ...days, mentor });
  const file = { ...days, name: exported.fileName, day: say(exported.day) };
  return answers === 'older' ? t('answers.older', file) : t('answers.newest', file);
}

/** Who can have written it, in one plain sentence. */
export function saySignature(t: Words, { source, signature, mentor }: ReceivedFeedback): string {
  if (source === 'learner') return t('signature.entered');
  return t(`signature.${signature.state}`, { mentor });
}

/** What accepting would do, or what came of it: which level counts, and whose it is. */
export function sayCounting(
  t: Words,
  { item: { of }, now, answer, skill }: ItemOf<'skill'>,
  { mentor, day: saidOn }: Pick<ReceivedFeedback, 'mentor' | 'day'>,
  language: string,
): string {
  const say = (day: string): string => sayDay(day, 'withYear', language);
  if (skill === null) return t('counting.lacking');
  const words = { mentor, level: of.level ?? 0, day: say(saidOn) };
  const isTheirs = now !== null && now.mentor === mentor && now.level === of.level;
  if (answer === 'accepted' && isTheirs) return t('counting.counts', words);
  const later = now !== null && now.day >= saidOn && (answer === 'accepted' || now.day > saidOn);
  if (!later) return t(of.level === of.claimed ? 'counting.agree' : 'counting.would', words);
  const other = { ...words, now: now.level, nowDay: say(now.day), other: now.mentor ?? '' };
  const whose = now.mentor === null ? 'own' : 'other';
  return t(
    answer === 'accepted' ? `counting.overruled.${whose}` : `counting.later.${whose}`,
    other,
  );
}
