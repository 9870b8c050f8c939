import { array, unknown } from 'valibot';

import { understood } from '../answer.ts';

/** One page of a list as octokit answers it. */
export interface Page {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

/**
 * The items of a list, page after page of 100 while there are more, but no more than `most` pages.
 * @param ask reads a page, 1 for the first
 * @param listOf finds the list in an answer that has it beside its total
 */
export async function readPages(
  most: number,
  ask: (page: number) => Promise<Page>,
  listOf: (data: unknown) => unknown = (data) => data,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; page <= most; page += 1) {
    const { data, headers } = await ask(page);
    all.push(...understood(array(unknown()), listOf(data)));
    if (!hasNext(headers)) break;
  }
  return all;
}

function hasNext({ link }: Page['headers']): boolean {
  return link?.includes('rel="next"') ?? false;
}

/** The member of an answer that holds its list. */
export function member(name: string): (data: unknown) => unknown {
  return (data) =>
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}
