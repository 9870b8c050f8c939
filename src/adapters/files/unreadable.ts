import type { Problem } from '../../core/artifacts/problem.ts';

/** A file or a part of it cannot be read, for a reason that a person can act on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** The way out, as an instruction. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/**
 * The Problem that an error met while reading `file` stands for. Errors that are neither ours nor the
 * system's are bugs and are thrown again.
 */
export function problemOf(error: unknown, file: string): Problem {
  const { message, remedy } = error instanceof Unreadable ? error : systemFault(error);
  return { file, severity: 'error', place: '', message, remedy };
}

function systemFault(error: unknown): { message: string; remedy: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  const known = FAULTS[code];
  if (known !== undefined) return known;
  if (code.startsWith('Z_')) return DAMAGED_GZIP;
  return {
    message: `it cannot be read (${code}); expected a readable file`,
    remedy: 'Check the file and the disk it is on.',
  };
}

const DAMAGED_GZIP = {
  message: 'the gzip data is damaged or cut off; only what stands before that can be used',
  remedy: 'Upload the file again, or let the tester close its gzip stream before the upload.',
};

const NO_PERMISSION = {
  message: 'permission to read it is denied; expected a file that this user may read',
  remedy: 'Give read permission, e.g. with chmod a+r; files that a container wrote often belong to root.',
};

const FAULTS: Readonly<Record<string, { readonly message: string; readonly remedy: string }>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENOENT: {
    message: 'it vanished before it was read, or is a link that leads nowhere',
    remedy: 'Let the tester end before its artifacts are read, and leave links to its files out.',
  },
  EISDIR: {
    message: 'this is a directory; expected a file',
    remedy: 'Name the directory itself as a pattern to read what is below it.',
  },
  ELOOP: {
    message: 'its symbolic links lead in a circle; expected a file',
    remedy: 'Remove the link or narrow the pattern.',
  },
  EMFILE: {
    message: 'too many files are open in this process',
    remedy: 'Raise the limit of open files (ulimit -n) and run again.',
  },
};
