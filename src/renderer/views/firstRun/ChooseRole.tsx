import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleName } from '../../../contract/roles.ts';
import { act } from '../../state/actions.ts';
import { useApp } from '../../state/app.ts';
import { skipFirstRun } from '../../state/firstRun.ts';
import { chooseFiles } from '../../state/openings.ts';
import { goTo, usePlace } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import text from '../../ui/type.module.css';
import rail from './AreaRail.module.css';
import classes from './ChooseRole.module.css';
import frame from './FirstRun.module.css';

interface ChooseRoleProps {
  readonly onChosen: () => void;
  readonly onSkip: () => void;
}

/** The job to grow into. The demo shows what it looks like after two years. */
export function ChooseRole({ onChosen, onSkip }: ChooseRoleProps) {
  const { t } = useTranslation('firstRun');
  const { t: common } = useTranslation('common');
  const { value: roles, refusal } = useRead('listRoles', {});

  async function choose(role: RoleName, then: () => void): Promise<void> {
    const reply = role.current ? undefined : await act('chooseRole', { id: role.id });
    if (reply === undefined || reply.ok) then();
  }

  return (
    <div className={frame.firstRun}>
      <aside className={rail.rail} aria-label={t('role.aside')}>
        <div className={rail.brand}>{common('app')}</div>
        <h2 className={text.section}>{t('role.aside')}</h2>
        <p className={rail.intro}>{t('role.asideText')}</p>
      </aside>
      <main className={frame.side}>
        <div className={frame.main}>
          <h1 className={`${text.hero} ${classes.title}`}>{t('role.title')}</h1>
          <p className={classes.lead}>{t('role.lead')}</p>
          {refusal === undefined ? null : <Refusal code={refusal.code} details={refusal.details} />}
          {roles === undefined ? (
            <Loading />
          ) : (
            <ul className={classes.list}>
              {roles.map((role, index) => (
                <RoleRow
                  key={role.id}
                  role={role}
                  isFirst={index === 0}
                  onChoose={() => void choose(role, onChosen)}
                />
              ))}
            </ul>
          )}
          <LookFirst />
          <p className={classes.demo}>
            <LinkButton onClick={() => void openAsMentor()}>{t('role.mentor')}</LinkButton>
          </p>
        </div>
        <div className={frame.foot}>
          <span className={classes.push} />
          <LinkButton
            onClick={() => {
              const role = roles?.find((other) => other.current) ?? roles?.[0];
              if (role === undefined) onSkip();
              else void choose(role, onSkip);
            }}
          >
            {t('role.skip')}
          </LinkButton>
        </div>
      </main>
    </div>
  );
}

/** A mentor needs no profile of their own: what is opened is shown, and the first run is over. */
async function openAsMentor(): Promise<void> {
  if (!(await chooseFiles())) return;
  if (usePlace.getState().learner === undefined) goTo({ screen: 'mentor' });
  await skipFirstRun();
}

interface RoleRowProps {
  readonly role: RoleName;
  readonly isFirst: boolean;
  readonly onChoose: () => void;
}

function RoleRow({ role, isFirst, onChoose }: RoleRowProps) {
  const { t } = useTranslation('firstRun');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFirst) button.current?.focus();
  }, [isFirst]);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h2 className={classes.name}>{role.title}</h2>
        <p className={classes.summary}>{role.summary}</p>
        <p className={classes.counts}>
          {t('role.counts', { areas: role.areaCount, requirements: role.requirementCount })}
        </p>
      </div>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        ref={button}
        aria-label={t('role.chooseNamed', { title: role.title })}
        onClick={onChoose}
      >
        {t('role.choose')}
      </Button>
    </li>
  );
}

/** The demo is a window of its own; this one waits as it is. */
function LookFirst() {
  const { t } = useTranslation('firstRun');
  const app = useApp();
  if (app === undefined || app.demo) return null;
  return (
    <p className={classes.demo}>
      {t('role.demo')}{' '}
      <LinkButton onClick={() => void act('openDemo', {})}>{t('role.openDemo')}</LinkButton>
    </p>
  );
}
