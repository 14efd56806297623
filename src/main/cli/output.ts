import type { RefusalCode } from '../../domain/refusal.ts';
import type { Answer, ExitCode, ManyRows } from './command.ts';

/** Where answers and refusals go: nothing but the answer to stdout. */
export interface Output {
  /** Gives the exit code that the answer stands for. */
  readonly give: (answer: Answer) => Promise<ExitCode>;
  readonly refuse: (code: RefusalCode, message: string) => Promise<void>;
  /** Something beside the answer, for a person. */
  readonly tell: (text: string) => Promise<void>;
}

export function createOutput(asJson: boolean): Output {
  // The write itself reports a reader that has gone; without a listener Node would end with a trace.
  process.stdout.on('error', () => {});
  const tell = (text: string): Promise<void> => write(process.stderr, `${text}\n`);
  return {
    give: async (answer) => {
      if ('rows' in answer) {
        await (asJson ? writeJsonRows(answer) : writeTextRows(answer));
        return 0;
      }
      const text = asJson ? JSON.stringify(answer.json) : answer.text;
      await write(answer.isRefusal && !asJson ? process.stderr : process.stdout, `${text}\n`);
      return answer.exitCode ?? 0;
    },
    refuse: async (code, message) => {
      if (!asJson) return await tell(message);
      const refused = { ok: false, error: { code, message } };
      return await write(process.stdout, `${JSON.stringify(refused)}\n`);
    },
    tell,
  };
}

async function writeJsonRows({ rows }: ManyRows): Promise<void> {
  let before = '[';
  for await (const { json } of rows) {
    await write(process.stdout, before + JSON.stringify(json));
    before = ',\n';
  }
  await write(process.stdout, before === '[' ? '[]\n' : ']\n');
}

async function writeTextRows({ rows, none }: ManyRows): Promise<void> {
  let count = 0;
  for await (const { text } of rows) {
    await write(process.stdout, `${text}\n`);
    count += 1;
  }
  if (count === 0) await write(process.stdout, `${none}\n`);
}

/** Ends when the text is out: whoever calls may end the process next. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) done();
      else failed(error);
    });
  });
}

/** `milepost sessions | head`: the reader has what it wanted. */
export function isNobodyReading(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
