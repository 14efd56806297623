/** In characters: of a skill's or area's title. */
export const titleLimit = 80;
/** In characters: of the person's own name. */
export const nameLimit = 80;
