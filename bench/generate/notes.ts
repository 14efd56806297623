import { pick, type Random } from './draw.ts';

const english = [
  'Read the chapter on isolation levels again; phantom reads make sense now.',
  'Wrote a small load test and watched the p99 climb when the pool ran dry.',
  'The index was not used because of the cast; fixed with an expression index.',
  'Paired with Sara on the retry logic. Idempotency keys first, then backoff.',
  'Stuck for half an hour on a wrong content type, then everything worked.',
  'Notes in the repo under notes/. Next: replication lag and what readers see.',
  'Three exercises, two right at the first try.',
  'Moved the service behind nginx, with gzip and a sane timeout.',
  'Rewrote the worker as a state machine: far fewer ways to be half-done.',
  'Reviewed a pull request; asked for tests of the error path.',
  'Window functions: rank, lag, running totals.',
  'Explained eventual consistency to a friend, badly. Read up on it afterwards.',
];

const japanese = [
  'トランザクション分離レベルを復習した。',
  'インデックスが使われない理由を調べて、クエリを書き直した。',
  '設計レビューで指摘された点を直した。次はキャッシュの無効化。',
  '負荷試験の結果をまとめた。接続プールの上限が原因だった。',
  '英語の記事を一本読んで要約を書いた。',
  'テストを先に書いてから実装した。思ったより早く終わった。',
];

const longest = 400;

/** Empty for a third; else up to 400 characters, one in eight in Japanese. */
export function drawNote(random: Random): string {
  if (random.chance(0.35)) return '';
  const isJapanese = random.chance(0.125);
  const sentences = isJapanese ? japanese : english;
  const between = isJapanese ? '' : ' ';
  const wanted = random.between(1, longest);
  let note = pick(random, sentences);
  while (note.length < wanted) note += between + pick(random, sentences);
  return Array.from(note).slice(0, wanted).join('').trim();
}
