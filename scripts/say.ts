/** What a person must read to go on; printed without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Progress goes to stderr: stdout belongs to the command line's answer. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function describeFailure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export function failWith(error: unknown): never {
  say(describeFailure(error));
  process.exit(1);
}
