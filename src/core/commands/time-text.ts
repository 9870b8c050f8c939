const utc = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'short' });

/** A time as people in several time zones read it: `2026-11-22 09:10 UTC`. */
export function timeText(millis: number): string {
  return `${utc.format(millis)} UTC`;
}

/** A duration: `41 s`, `3 min 20 s`, `1 h 5 min`. */
export function durationText(millis: number): string {
  const seconds = Math.round(millis / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
