import { useState } from 'react';

/** What was shown last stays until what was asked for has come, so that nothing jumps. */
export function useKept<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}
