import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createRedactor } from '../../core/credentials/redaction/redactor.ts';
import { oneLine } from '../../core/report/markdown.ts';

/** Finds secrets of well-known forms in texts and returns the texts without them, in their order. */
type Scrub = (texts: readonly string[]) => Promise<readonly string[]>;

/** A log for people who ask why: more than a run prints, and no secret. */
export interface VerboseLog {
  /** Adds a line. What it says may come from outside; it is redacted, and made one line. Never throws. */
  note(topic: string, text: string): void;
  /** Hides a credential from now on wherever it is said, also one that has no shape of its own. */
  hide(credential: string): void;
  /** Waits until every line is written. Says why not all of them could be; undefined where they are. Never throws. */
  close(): Promise<string | undefined>;
}

const LONGEST_LINE = 4_000;

/**
 * Opens a log that adds to what the file holds, and makes its folder. Lines are written as they come, a little behind:
 * the scanner for secrets takes many at once.
 *
 * @throws what the file system throws when the file cannot be written
 */
export async function openLogFile(path: string, now: () => Date, scrub: Scrub): Promise<VerboseLog> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a');
  const hidden = new Set<string>();
  let redact = createRedactor(hidden);
  let pending: string[] = [];
  let writing = Promise.resolve();
  let problem: string | undefined;
  const write = async (): Promise<void> => {
    const lines = pending;
    pending = [];
    if (lines.length === 0 || problem !== undefined) return;
    try {
      await file.write(`${(await scrub(lines)).join('\n')}\n`);
    } catch (error) {
      // A full disk must not end the run that the log is of.
      problem = error instanceof Error ? error.message : String(error);
    }
  };
  return {
    note: (topic, text) => {
      // Redacted before it is made one line: structure, such as that of headers, tells secrets.
      const said = oneLine(redact(text), LONGEST_LINE);
      if (pending.push(`${now().toISOString()} ${topic}: ${said}`) === 1) writing = writing.then(write);
    },
    hide: (credential) => {
      hidden.add(credential);
      redact = createRedactor(hidden);
    },
    close: async () => {
      await writing;
      await file.close().catch((error: unknown) => {
        problem ??= String(error);
      });
      return problem;
    },
  };
}
