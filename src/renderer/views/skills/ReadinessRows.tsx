import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadinessReport } from '../../../contract/roles.ts';
import type { RequirementReadiness } from '../../../domain/readiness.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { wholePercent } from '../../ui/figures.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { Contribution } from './contributions.ts';
import { sayMean, sayTenths } from './readinessWords.ts';
import classes from './ReadinessDialog.module.css';

interface Props {
  readonly contribution: Contribution;
  readonly report: ReadinessReport;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A top area, and below it, when it is open, all that it is made of. */
export function ReadinessRows({ contribution, report, today, isOpen, onToggle }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const { node } = contribution;
  if (node.kind !== 'area') return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr className={classes.area}>
        <th scope="row">
          <UnstyledButton
            className={`mp-row ${classes.toggle}`}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <Chevron size={16} aria-hidden className={classes.chevron} />
            <AreaSquare area={node.id} />
            {node.title}
          </UnstyledButton>
        </th>
        <td>{sayMean(t, node)}</td>
        <Value value={node.value} />
        <td>{node.weight}</td>
        <Points contribution={contribution} />
      </tr>
      {isOpen ? (
        <Children
          contributions={contribution.children}
          isWeighted={node.rule === 'all'}
          {...{ report, today }}
          depth={1}
        />
      ) : null}
    </>
  );
}

interface ChildrenProps {
  readonly contributions: readonly Contribution[];
  readonly isWeighted: boolean;
  readonly report: ReadinessReport;
  readonly today: string;
  readonly depth: number;
}

function Children({ contributions, isWeighted, report, today, depth }: ChildrenProps): ReactNode {
  const { t } = useTranslation('skills');
  return contributions.map((contribution) => {
    const { node } = contribution;
    const indent = { paddingInlineStart: 20 + depth * 16 };
    const weight = <td>{isWeighted ? node.weight : ''}</td>;
    if (node.kind === 'requirement') {
      return (
        <tr key={node.id} data-other={contribution.isOther}>
          <th scope="row" style={indent}>
            {report.skillTitles[node.skill] ?? node.skill}
            <Origin node={node} report={report} today={today} />
          </th>
          <td>
            <LevelSquares level={node.level} required={node.required} />
          </td>
          <Value value={node.value} />
          {weight}
          <Points contribution={contribution} />
        </tr>
      );
    }
    const next = { isWeighted: node.rule === 'all', report, today, depth: depth + 1 };
    return [
      <tr key={node.id} className={classes.group} data-other={contribution.isOther}>
        <th scope="row" style={indent}>
          {node.title}
        </th>
        <td>{sayMean(t, node)}</td>
        <Value value={node.value} />
        {weight}
        <Points contribution={contribution} />
      </tr>,
      <Children key={`${node.id} children`} contributions={contribution.children} {...next} />,
    ];
  });
}

/** Whose word it is, of what day, and how much supports it. */
function Origin(
  props: Pick<ChildrenProps, 'report' | 'today'> & { readonly node: RequirementReadiness },
): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const origin = props.report.origins[props.node.skill];
  if (origin === undefined)
    return <span className={classes.origin}>{t('computed.notAssessed')}</span>;
  const day = sayDayFrom(origin.day, props.today, language);
  const who =
    origin.mentor === null
      ? t('computed.you', { day })
      : t('computed.mentor', { name: origin.mentor, day });
  const support =
    origin.evidenceCount === 0
      ? t('computed.noEvidence')
      : t('history.pieces', { count: origin.evidenceCount });
  return (
    <span className={classes.origin}>
      {who} · {support}
    </span>
  );
}

function Value({ value }: { readonly value: number }): ReactNode {
  const { t } = useTranslation('skills');
  return <td>{t('tree.percent', { percent: wholePercent(value) })}</td>;
}

/** What it adds, of what it could; a choice that another outdoes adds nothing and says why. */
function Points({ contribution }: { readonly contribution: Contribution }): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const { tenths, most, isOther } = contribution;
  if (isOther) return <td className={classes.other}>{t('computed.other')}</td>;
  if (most === null) return <td className={classes.other}>{t('computed.open')}</td>;
  return (
    <td>
      <span className={classes.points}>{sayTenths(tenths, language)}</span>{' '}
      {t('computed.of', { most: sayTenths(most * 10, language) })}
    </td>
  );
}
