import { useTranslation } from 'react-i18next';
import type { ReportFacts } from './facts.ts';
import { Part } from './Part.tsx';
import classes from './ReplyForm.module.css';
import { writeReply } from './replyText.ts';
import { useSay } from './useSay.ts';

interface ReplyFormProps {
  readonly facts: ReportFacts;
  readonly digest: string;
}

/** An answer to fill in, for a mentor who has only a browser and a mail program. */
export function ReplyForm({ facts, digest }: ReplyFormProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  return (
    <Part title={t('reply.title')} onNewPage>
      <p className={classes.hint}>{t('reply.hint')}</p>
      <pre className={classes.form}>{writeReply(facts, digest, t, say)}</pre>
    </Part>
  );
}
