import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { EvidenceList, type DatedEvidence } from './EvidenceList.tsx';

interface Props {
  readonly detail: SkillDetail;
  readonly today: string;
  /** While a mistake is corrected only its own pieces matter. */
  readonly hideKnown: boolean;
  readonly action: ReactNode;
  /** The pieces being written. */
  readonly children: ReactNode;
}

const shownAtFirst = 4;

/** What supports the levels said so far, newest first, above what is being added. */
export function KnownEvidence({ detail, today, hideKnown, action, children }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const [showsAll, setShowsAll] = useState(false);
  const pieces = hideKnown ? [] : listPieces(detail);
  const shown = showsAll ? pieces : pieces.slice(0, shownAtFirst);
  return (
    <Section
      plain
      title={t('evidence.title')}
      hint={pieces.length === 0 ? undefined : pieces.length}
      action={action}
    >
      {shown.length === 0 ? null : <EvidenceList pieces={shown} today={today} />}
      {shown.length === pieces.length ? null : (
        <LinkButton onClick={() => setShowsAll(true)}>
          {t('evidence.all', { number: pieces.length })}
        </LinkButton>
      )}
      {children}
    </Section>
  );
}

function listPieces({ assessments }: SkillDetail): DatedEvidence[] {
  return assessments
    .filter(({ replacedBy, withdrawn }) => replacedBy === null && !withdrawn)
    .flatMap(({ day, evidence }) => evidence.map((piece) => ({ ...piece, day })))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
