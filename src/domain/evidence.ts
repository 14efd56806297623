/** `artifact`: something to look at; `word`: somebody else's; `self-reported`: one's own. */
export const evidenceKinds = ['artifact', 'word', 'self-reported'] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** A link, a file name or a text, 1 to 4000 characters. Shown as text, never rendered. */
  readonly text: string;
}
