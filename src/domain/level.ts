/** Dreyfus levels: 0 not started, 1 novice, 2 advanced beginner, 3 competent, 4 proficient, 5 expert. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** A level that a role or a goal can ask for. */
export type AskedLevel = 1 | 2 | 3 | 4 | 5;

/** One line for each level from 1 to 5: what the person does unaided. */
export type Descriptors = Readonly<Record<'1' | '2' | '3' | '4' | '5', string>>;

export const levels: readonly Level[] = [0, 1, 2, 3, 4, 5];
