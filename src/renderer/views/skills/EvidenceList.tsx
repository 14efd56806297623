import { IconFile, IconLink, IconPencil, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../domain/evidence.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { splitLinks } from '../../ui/links.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { EvidenceText } from './EvidenceText.tsx';
import classes from './Evidence.module.css';

export interface DatedEvidence extends Evidence {
  /** The day of the assessment that it supports. */
  readonly day: string;
}

interface Props {
  readonly pieces: readonly DatedEvidence[];
  readonly today: string;
  /** Where the day is said already. */
  readonly withoutDay?: boolean;
}

export function EvidenceList({ pieces, today, withoutDay = false }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  return (
    <ul className={classes.list}>
      {pieces.map((piece, index) => (
        <li key={index} className={classes.piece}>
          <PieceIcon piece={piece} />
          <span className={classes.words}>
            <span className={classes.text}>
              <EvidenceText text={piece.text} />
            </span>
            <span className={classes.kind}>
              {t(`evidence.kind.${piece.kind}`)}
              {withoutDay ? null : (
                <span className={classes.day}>{sayDayFrom(piece.day, today, language)}</span>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function PieceIcon({ piece }: { readonly piece: Evidence }): ReactNode {
  const look = { size: 16, 'aria-hidden': true, className: classes.icon };
  if (piece.kind === 'word') return <IconUserCheck {...look} />;
  if (piece.kind === 'self-reported') return <IconPencil {...look} />;
  const hasLink = splitLinks(piece.text).some(({ address }) => address !== null);
  return hasLink ? <IconLink {...look} /> : <IconFile {...look} />;
}
