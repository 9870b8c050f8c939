import { readFile, stat } from 'node:fs/promises';
import { maxMetadataBytes } from './bounded-fetch.ts';
import { type Discovered, unanswered } from './discovered.ts';
import { judgeMetadata } from './judge.ts';
import { UnusableAnswer } from './unusable-answer.ts';

const saveOne = 'Write one with `scopes check --save-metadata`, or with curl from the server.';

/** What a cached copy of a server's metadata says. Never throws for what is in it, or for its absence. */
export async function readMetadataFile(path: string): Promise<Discovered> {
  return unanswered(async () =>
    judgeMetadata(undefined, { from: path, response: new Response(await bytesOf(path)) }),
  );
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const found = await stat(path);
    // A configuration may name a link to a device, whose size is 0 and which never ends.
    if (found.isFile() && found.size <= maxMetadataBytes) return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UnusableAnswer('useless', `${path} cannot be read (${code})`, saveOne);
  }
  throw new UnusableAnswer(
    'useless',
    `${path} is no regular file, or has more than ${maxMetadataBytes / 1024} KiB`,
    saveOne,
  );
}
