import { check } from 'recheck';

const longestCheckMillis = 20_000;

/**
 * Whether a regular expression is `safe` or `vulnerable` to backtracking, by the steps that it takes only: recheck also
 * takes a match of more than a second for an attack, and on a busy machine a safe one can take that.
 */
export async function backtracking(source: string, flags: string): Promise<string> {
  const { status } = await check(source, flags, { timeout: longestCheckMillis, attackTimeout: null });
  return status;
}
