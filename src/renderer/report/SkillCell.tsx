import { useTranslation } from 'react-i18next';
import text from '../ui/type.module.css';

interface SkillCellProps {
  readonly title: string;
  /** Added by the learner. */
  readonly own: boolean;
}

export function SkillCell({ title, own }: SkillCellProps) {
  const { t } = useTranslation('report');
  return (
    <>
      <span dir="auto">{title}</span>
      {own ? <span className={text.caption}> {t('skills.own')}</span> : null}
    </>
  );
}
