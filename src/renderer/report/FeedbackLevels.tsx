import { useTranslation } from 'react-i18next';
import type { Feedback, FeedbackSkill } from '../../domain/feedback.ts';
import { LevelSquares } from '../ui/LevelSquares.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { Words } from './Words.tsx';

/** What the mentor says of levels, where they see it otherwise first. */
export function FeedbackLevels({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation('report');
  const said = feedback.skills.filter(({ level }) => level !== null);
  if (said.length === 0) return null;
  const other = said.filter(({ level, claimed }) => level !== claimed);
  const same = said.filter(({ level, claimed }) => level === claimed);
  const draw = ({ skill, title, claimed, level, reason }: FeedbackSkill) => ({
    key: skill,
    cells: [
      <span key="title" dir="auto">
        {title}
      </span>,
      <LevelSquares key="claimed" level={claimed} required={null} />,
      <LevelSquares key="level" level={level} required={null} />,
      // An empty cell has no head on a phone.
      reason === '' ? null : <Words key="reason" text={reason} />,
    ],
  });
  const groups = [
    { key: 'other', head: t('feedback.other'), rows: other.map(draw) },
    { key: 'same', head: t('feedback.same'), rows: same.map(draw) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Part title={t('feedback.levels')}>
      <Table
        caption={t('feedback.levelsCaption')}
        columns={[
          { title: t('skills.skill'), width: '28%' },
          { title: t('feedback.claimed'), width: '16%' },
          { title: t('feedback.level'), width: '16%' },
          { title: t('feedback.reason'), wide: true },
        ]}
        groups={groups}
        stacks
      />
    </Part>
  );
}
