import { useState } from 'react';
import { act } from '../../state/actions.ts';
import { useRead } from '../../state/reads.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { AreaPages } from './AreaPages.tsx';
import { ChooseRole } from './ChooseRole.tsx';
import { isBegun, resumeAt } from './resume.ts';

interface FirstRunViewProps {
  /** The area to begin at; the role is chosen already. */
  readonly startArea?: string;
  /** Given when it was opened later, from Today or Skills: what to do when it is left. */
  readonly onDone?: () => void;
}

/** Choose a role, say what one can already do, land on Today; closed in the middle, on from there. Later: the same pages, at any area. */
export function FirstRunView({ startArea, onDone }: FirstRunViewProps) {
  /** undefined: nobody said; it was chosen when something was answered before the window was closed. */
  const [chosen, setRoleChosen] = useState(
    onDone !== undefined || startArea !== undefined ? true : undefined,
  );
  const { value: pages, refusal } = useRead('readQuestions', {});

  async function finish(): Promise<void> {
    if (onDone === undefined) await act('changeSettings', { firstRunDone: true });
    else onDone();
  }

  if (chosen === undefined && pages === undefined && refusal === undefined) return <Loading />;
  // Once shown, the choice stays until it is made.
  if (chosen === undefined) setRoleChosen(pages !== undefined && isBegun(pages));
  if (chosen !== true) {
    return <ChooseRole onChosen={() => setRoleChosen(true)} onSkip={() => void finish()} />;
  }
  return (
    <Questions
      {...(startArea === undefined ? {} : { startArea })}
      {...(onDone === undefined ? { onBack: () => setRoleChosen(false) } : {})}
      isOver={onDone !== undefined}
      onDone={() => void finish()}
    />
  );
}

interface QuestionsProps {
  readonly startArea?: string;
  readonly onBack?: () => void;
  /** Over another screen, in a dialog. */
  readonly isOver: boolean;
  readonly onDone: () => void;
}

function Questions({ startArea, onBack, isOver, onDone }: QuestionsProps) {
  const { value: pages, refusal } = useRead('readQuestions', {});
  if (refusal !== undefined) return <Refusal code={refusal.code} details={refusal.details} />;
  if (pages === undefined) return <Loading />;
  return (
    <AreaPages
      pages={pages}
      start={
        startArea === undefined
          ? resumeAt(pages)
          : Math.max(
              0,
              pages.findIndex((page) => page.area === startArea),
            )
      }
      {...(onBack === undefined ? {} : { onBack })}
      isOver={isOver}
      onDone={onDone}
    />
  );
}
