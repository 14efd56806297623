import type { NamedGap } from '../../../contract/roles.ts';

/** An area to be chosen from that offers one skill leaves nothing to choose: the gap is that skill. */
export function settleGap(gap: NamedGap): NamedGap {
  const [skill, ...others] = gap.alternatives;
  if (gap.kind !== 'choice' || skill === undefined || others.length > 0) return gap;
  return { ...gap, kind: 'requirement', skill, title: gap.alternativeTitles[0] ?? gap.title };
}
