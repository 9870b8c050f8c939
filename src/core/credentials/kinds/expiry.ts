import type { JwtClaims } from './jwt.ts';

const SECONDS_OF_MINUTE = 60;
const SECONDS_OF_HOUR = 3_600;
const SECONDS_OF_DAY = 86_400;

/** Whether a JWT says of itself that it has expired. */
export function isExpired({ expiresAtSeconds }: JwtClaims, nowSeconds: number): boolean {
  return expiresAtSeconds !== undefined && expiresAtSeconds <= nowSeconds;
}

/** How long a JWT is still good by its own words, behind a comma: `expired 3 hours ago`. */
export function expiryText(claims: JwtClaims, nowSeconds: number): string {
  const { expiresAtSeconds } = claims;
  if (expiresAtSeconds === undefined) return 'which never expires';
  const time = span(Math.abs(expiresAtSeconds - nowSeconds));
  return isExpired(claims, nowSeconds) ? `expired ${time} ago` : `good for ${time} more`;
}

function span(seconds: number): string {
  if (seconds < 2 * SECONDS_OF_HOUR) return counted(seconds / SECONDS_OF_MINUTE, 'minute');
  return seconds < 2 * SECONDS_OF_DAY
    ? counted(seconds / SECONDS_OF_HOUR, 'hour')
    : counted(seconds / SECONDS_OF_DAY, 'day');
}

function counted(amount: number, unit: string): string {
  const whole = Math.round(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
