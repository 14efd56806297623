import type { Assessment } from '../../../contract/assessments.ts';
import type { Evidence, EvidenceKind } from '../../../domain/evidence.ts';
import { evidenceKinds } from '../../../domain/evidence.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Clock } from '../../clock.ts';
import { say } from '../../words.ts';
import { readBounded } from '../bounded.ts';
import type { Asked, Command } from '../command.ts';
import { readDay } from '../day.ts';
import { fourDecimals, sayPercent } from '../figures.ts';
import { writeHere } from '../instant.ts';
import { readLevel } from '../level.ts';
import { findSkill } from '../skillNamed.ts';
import { plain } from '../terminal.ts';

export const assess: Command = {
  name: 'assess',
  takes: 'SKILL LEVEL [--evidence TEXT-OR-URL] [--kind KIND] [--on DATE] [--by-mentor NAME]',
  words: [2, 20],
  options: { evidence: 'texts', kind: 'text', on: 'text', 'by-mentor': 'text' },
  run: async (asked, { call, clock }) => {
    const level = readLevel(asked.words.at(-1) ?? '', 0);
    const evidence = readEvidence(asked);
    const on = asked.text('on');
    const mentor = readMentor(asked);
    const skill = await findSkill(asked.words.slice(0, -1).join(' '), call);
    const { assessments, readiness } = await call('addAssessments', {
      assessments: [
        {
          skill: skill.id,
          level,
          evidence,
          ...(on === undefined ? {} : { day: readDay(on, clock) }),
          ...(mentor === undefined ? {} : { mentor }),
        },
      ],
    });
    const [assessment] = assessments;
    if (assessment === undefined) throw new Error('an assessment was added and not given back');
    return {
      json: {
        ok: true,
        assessment: assessmentJson(assessment, clock),
        readiness: fourDecimals(readiness),
      },
      text: sayAssessment(assessment, readiness),
    };
  },
};

function readMentor(asked: Asked): string | undefined {
  const name = asked.text('by-mentor');
  if (name === undefined) return undefined;
  const mentor = readBounded(name, 80);
  if (mentor === '') throw asked.refuse('value-missing', { option: '--by-mentor' });
  return mentor;
}

/** Of every piece of evidence the same kind; unless said, a link is something to look at. */
function readEvidence(asked: Asked): Evidence[] {
  const texts = asked.texts('evidence').map((text) => readBounded(text, 4000));
  const kind = asked.text('kind');
  const known = evidenceKinds.find((candidate) => candidate === kind);
  if (kind !== undefined && known === undefined) {
    throw asked.refuse('choice', {
      option: '--kind',
      value: kind,
      allowed: evidenceKinds.join(', '),
    });
  }
  if (texts.includes('') || (texts.length === 0 && kind !== undefined)) {
    throw new Refusal('evidence-empty');
  }
  return texts.map((text) => ({ kind: known ?? guessKind(text), text }));
}

function guessKind(text: string): EvidenceKind {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? 'artifact' : 'self-reported';
}

function assessmentJson(assessment: Assessment, clock: Clock): object {
  const { id, skill, title, level, day, recordedAt, mentor, evidence, counts } = assessment;
  return {
    id,
    skill,
    title,
    level,
    day,
    recordedAt: writeHere(recordedAt, clock),
    mentor,
    evidence: evidence.map(({ kind, text }) => ({ kind, text })),
    counts,
  };
}

function sayAssessment(assessment: Assessment, readiness: number | null): string {
  const { id, level, day, counts } = assessment;
  const details = {
    title: plain(assessment.title),
    level,
    name: say(`common:level.${level}`),
    day,
    readiness: sayPercent(readiness),
    id,
  };
  return say(counts ? 'assess.done' : 'assess.older', details);
}
