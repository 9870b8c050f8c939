/** Reads a header of an answer. */
export type Header = (name: string) => string | null;

/** How long to wait, in milliseconds, by RFC 9110 section 10.2.3: seconds, or a date; undefined where nothing is said. */
export function retryAfter(header: Header, nowMillis: number): number | undefined {
  const value = header('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMillis);
}

/** Until the budget that is used up is filled again, in milliseconds; those headers hold milliseconds since the epoch. */
export function rateLimitReset(header: Header, nowMillis: number): number | undefined {
  const waits = ['requests', 'complexity', 'endpoint-requests']
    .filter((name) => header(`x-ratelimit-${name}-remaining`) === '0')
    .map((name) => Number(header(`x-ratelimit-${name}-reset`) ?? Number.NaN) - nowMillis)
    .filter((millis) => !Number.isNaN(millis));
  return waits.length === 0 ? undefined : Math.max(0, ...waits);
}
