import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ShareChoice, Sharing } from '../../../contract/sharing.ts';
import { useShown } from '../../state/feedback.ts';
import { useRead } from '../../state/reads.ts';
import { scopeOf, useChoice, usePreview } from '../../state/share.ts';
import { Head } from '../../ui/Head.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { FeedbackView } from '../feedback/FeedbackView.tsx';
import { PartControl } from '../feedback/PartControl.tsx';
import { Contents } from './Contents.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { SaveButtons } from './SaveButtons.tsx';
import { SavedLine } from './SavedLine.tsx';
import classes from './ShareView.module.css';
import { useSaving } from './useSaving.ts';

/** What goes out, and what came back. */
export function ShareView() {
  const { part, feedback, writing } = useShown();
  return part === 'send' ? <SendPart /> : <FeedbackView feedback={feedback} writing={writing} />;
}

/** What is in the file at the left, the file itself at the right. */
function SendPart() {
  const { t } = useTranslation('share');
  const { value: sharing, refusal } = useRead('readSharing', {});
  const choice = useChoice(sharing);
  if (refusal !== undefined) {
    return (
      <div className={classes.view}>
        <Head title={t('title')} context={<PartControl part="send" />} line />
        <div className={classes.message}>
          <Refusal {...refusal} />
        </div>
      </div>
    );
  }
  return sharing === undefined || choice === undefined ? null : (
    <ShareScreen sharing={sharing} choice={choice} />
  );
}

interface ShareScreenProps {
  readonly sharing: Sharing;
  readonly choice: ShareChoice;
}

function ShareScreen({ sharing, choice }: ShareScreenProps) {
  const { t } = useTranslation('share');
  const scope = scopeOf(choice, sharing);
  const preview = usePreview(scope, choice.sign);
  const saving = useSaving(scope, choice.sign);
  const narrow = useMediaQuery('(max-width: 1023px)', undefined, {
    getInitialValueInEffect: false,
  });
  const contents = <Contents sharing={sharing} choice={choice} preview={preview} />;
  const pane = <PreviewPane preview={preview} />;
  return (
    <div className={classes.view}>
      <Head
        title={t('title')}
        context={
          <>
            <PartControl part="send" />
            {narrow ? null : <span className={classes.context}>{t('context')}</span>}
          </>
        }
        actions={<SaveButtons saving={saving} preview={preview} />}
        line
      />
      <SavedLine saving={saving} />
      {narrow ? (
        <Tabs defaultValue="contents" keepMounted={false} className={classes.tabs}>
          <Tabs.List className={classes.tabList}>
            <Tabs.Tab value="contents">{t('tab.contents')}</Tabs.Tab>
            <Tabs.Tab value="preview">{t('tab.preview')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="contents" className={classes.panel}>
            <div className={classes.contents}>{contents}</div>
          </Tabs.Panel>
          <Tabs.Panel value="preview" className={classes.panel}>
            {pane}
          </Tabs.Panel>
        </Tabs>
      ) : (
        <div className={classes.columns}>
          <div className={classes.contents}>{contents}</div>
          {pane}
        </div>
      )}
    </div>
  );
}
