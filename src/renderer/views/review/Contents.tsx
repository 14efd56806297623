import { useTranslation } from 'react-i18next';
import { isEmptyComment } from '../../../domain/feedback.ts';
import { countedOf } from '../../../domain/snapshotFigures.ts';
import classes from './Sheets.module.css';
import type { ReviewModel } from './useReview.ts';

/** What the draft comes to, a line each. */
export function Contents({ model }: { readonly model: ReviewModel }) {
  return (
    <ul className={classes.contents}>
      {useLines(model).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useLines({ review: { snapshot }, writing: { draft } }: ReviewModel): string[] {
  const { t } = useTranslation('review');
  const said = snapshot.skills.flatMap((skill) => {
    const one = draft.skills[skill.id];
    const claimed = countedOf(skill)?.level ?? null;
    return one === undefined ? [] : [{ ...one, title: skill.title, claimed }];
  });
  const agreed = said.filter(({ level, claimed }) => level !== null && level === claimed).length;
  const others = said.filter(({ level, claimed }) => level !== null && level !== claimed);
  const comments = said.filter(({ comment }) => !isEmptyComment(comment)).length;
  const areas = Object.values(draft.areas).filter((comment) => !isEmptyComment(comment)).length;
  return [
    ...(agreed === 0 ? [] : [t('save.agree', { count: agreed })]),
    ...others.map(({ title: skill, level, claimed }) =>
      claimed === null
        ? t('save.otherNone', { skill, level })
        : t('save.other', { skill, level, claimed }),
    ),
    ...(comments === 0 ? [] : [t('save.comments', { count: comments })]),
    ...(areas === 0 ? [] : [t('save.areas', { count: areas })]),
    ...(isEmptyComment(draft.overall) ? [] : [t('save.overall')]),
    ...(draft.goals.length === 0 ? [] : [t('save.goals', { count: draft.goals.length })]),
    ...(draft.question.trim() === '' ? [] : [t('save.question')]),
  ];
}
