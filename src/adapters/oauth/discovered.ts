import type { Grantable } from '../../core/credentials/scopes/grantable.ts';
import type { Metadata } from './judge.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** What asking came to; the document only where one was read. */
export interface Discovered {
  readonly grantable: Exclude<Grantable, { kind: 'not-asked' }>;
  readonly document: object | undefined;
}

/** Turns what a server did wrong into a value. Bugs are thrown on. */
export async function unanswered(ask: () => Promise<Metadata>): Promise<Discovered> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof UnusableAnswer)) throw error;
    const grantable = { kind: 'unanswered', problem: error.message, remedy: error.remedy } as const;
    return { grantable, document: undefined };
  }
}
