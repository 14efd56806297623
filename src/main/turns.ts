/** Work that must not overlap. */
export interface Turns {
  /** Starts when everything asked for before has ended, however it ended. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when everything asked for so far has ended; null: nothing is under way. */
  readonly whenIdle: () => Promise<void> | null;
}

export function createTurns(): Turns {
  let last: Promise<void> | null = null;
  return {
    inTurn: (work) => {
      const done = last === null ? work() : last.then(work);
      const ended: Promise<void> = done
        .then(
          () => {},
          () => {},
        )
        .then(() => {
          if (last === ended) last = null;
        });
      last = ended;
      return done;
    },
    whenIdle: () => last,
  };
}
