/** ISO 8601 with the offset that it was lived in: 2026-11-19T19:45:00+01:00. Seconds are whole. */
export function writeInstant(instant: number, offsetMinutes: number): string {
  const local = new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const ahead = Math.abs(offsetMinutes);
  const [hours, minutes] = [Math.floor(ahead / 60), ahead % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`;
}
