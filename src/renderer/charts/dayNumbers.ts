/** Calendar days as whole numbers, so that an axis can place them: days since 1970, without a zone. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export function dayOfNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday of a day: Monday 1 to Sunday 7. */
export function weekdayOf(number: number): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The first days of the months that begin between two days, both included; every `step`th, counted from January. */
export function listMonthStarts(from: number, to: number, step = 1): number[] {
  const first = dayOfNumber(from);
  const starts: number[] = [];
  let index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  for (;;) {
    const start = Math.round(Date.UTC(Math.floor(index / 12), index % 12) / 86_400_000);
    if (start > to) return starts;
    if (start >= from && index % step === 0) starts.push(start);
    index += 1;
  }
}
