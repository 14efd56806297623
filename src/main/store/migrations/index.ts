import start from './001-start.sql?raw';
import exports from './002-exports.sql?raw';
import feedback from './003-feedback.sql?raw';

/** In order; the first makes schema 1. A file is never edited once it has landed on main. */
export const migrations: readonly string[] = [start, exports, feedback];
