import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Assessment } from '../../../contract/assessments.ts';
import type { SkillDetail } from '../../../contract/skills.ts';
import { usePlace } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { AssessForm } from './AssessForm.tsx';
import { AskedPlaces } from './AskedPlaces.tsx';
import { History } from './History.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHead } from './PanelHead.tsx';
import { SkillGoals } from './SkillGoals.tsx';
import { SkillSessions } from './SkillSessions.tsx';
import { useAssess } from './useAssess.ts';
import { startCorrection } from './draft.ts';
import classes from './SkillPanel.module.css';

interface Props {
  readonly skill: string;
  readonly today: string;
  /** The role's readiness now, 0 to 1: what a saved assessment is compared with. */
  readonly readiness: number | null;
  readonly onClose: () => void;
}

/** A skill's own page beside the tree. */
export function SkillPanel({ skill, ...rest }: Props): ReactNode {
  const { value, refusal } = useRead('readSkill', { id: skill });
  if (value !== undefined) return <Detail key={skill} detail={value} {...rest} />;
  return (
    <div className={classes.scroll}>
      {refusal === undefined ? <Loading /> : <Refusal {...refusal} />}
    </div>
  );
}

interface DetailProps extends Omit<Props, 'skill'> {
  readonly detail: SkillDetail;
}

function Detail({ detail, today, readiness, onClose }: DetailProps): ReactNode {
  const form = useId();
  const panel = useRef<HTMLElement>(null);
  const assessing = useAssess(detail, readiness);
  const { draft, change } = assessing;

  // Each time one comes here. What was pressed to come may be gone, with the focus.
  const place = usePlace();
  useEffect(() => {
    const isAsked = place.focus === 'panel' && place.skill === detail.id;
    if (isAsked || document.activeElement === document.body)
      panel.current?.querySelector('h2')?.focus();
  }, [place, detail.id]);

  function correct(assessment: Assessment): void {
    flushSync(() => change(startCorrection(assessment)));
    panel.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A calendar over the panel is a page of its own, and takes the key for itself.
    const target = event.target as HTMLElement;
    if (!event.currentTarget.contains(target)) return;
    if (draft.corrects === null) onClose();
    else change(null);
  }

  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-labelledby={`${form}-title`}
      onKeyDown={onKeyDown}
    >
      <div className={classes.scroll}>
        <PanelHead titleId={`${form}-title`} detail={detail} today={today} onClose={onClose} />
        <AssessForm
          id={form}
          detail={detail}
          draft={draft}
          today={today}
          refusal={assessing.refusal}
          onChange={change}
          onSave={() => void assessing.save()}
        />
        <History detail={detail} today={today} corrected={draft.corrects} onCorrect={correct} />
        <SkillGoals detail={detail} today={today} />
        <AskedPlaces detail={detail} />
        <SkillSessions detail={detail} today={today} />
      </div>
      <PanelFoot form={form} detail={detail} today={today} {...assessing} />
    </section>
  );
}
