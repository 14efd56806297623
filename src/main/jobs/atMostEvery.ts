/** The first at once, then what came meanwhile when the time is over. */
export function atMostEvery(ms: number, work: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  let again = false;
  const ring = (): void => {
    timer = again ? setTimeout(ring, ms) : null;
    if (again) work();
    again = false;
  };
  return () => {
    if (timer !== null) {
      again = true;
      return;
    }
    work();
    timer = setTimeout(ring, ms);
  };
}
