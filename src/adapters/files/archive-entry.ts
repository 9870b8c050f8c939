import { type Entry, getFileNameLowLevel } from 'yauzl';
import { ARTIFACT_ENDINGS } from './find.ts';

/** What is done with one entry of an untrusted archive. */
export type EntryVerdict =
  | { readonly kind: 'read'; readonly name: string }
  /** A folder, or a file that is no artifact by its name, such as a log. */
  | { readonly kind: 'skip'; readonly name: string }
  | { readonly kind: 'refuse'; readonly name: string; readonly reason: string; readonly remedy: string };

const REPACK =
  'Upload only what the tester wrote, as plain files; distrust an archive that somebody else made.';
const UNPACK = 'Upload the artifacts themselves: the upload packs them already.';

/**
 * Judges an entry by its directory record alone. Nothing is ever written to disk; a name that tries to leave
 * its folder is refused all the same, since it ends in tickets and since its archive is not to be trusted.
 */
export function judgeEntry(entry: Entry): EntryVerdict {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  const refuse = (reason: string, remedy = REPACK) =>
    ({ kind: 'refuse', name: printable(name), reason, remedy }) as const;
  const flaw = nameFlaw(name);
  if (flaw !== undefined) return refuse(flaw);
  const type = fileType(entry);
  if (type !== undefined) return refuse(`this is a ${type}; expected a plain file`);
  if (name.endsWith('/')) return { kind: 'skip', name };
  if (/\.zip$/i.test(name)) return refuse('this is a zip inside another archive, which is not read', UNPACK);
  if (!READABLE.test(name)) return { kind: 'skip', name };
  if (entry.isEncrypted()) return refuse('this is encrypted; expected an archive without a password', UNPACK);
  if (!entry.canDecodeFileData()) {
    return refuse(`this is packed by method ${entry.compressionMethod}; expected deflate or none`, UNPACK);
  }
  return { kind: 'read', name };
}

const READABLE = new RegExp(`\\.(?:${ARTIFACT_ENDINGS.join('|').replaceAll('.', '\\.')})$`, 'i');

function nameFlaw(name: string): string | undefined {
  if (name === '' || /\p{Cc}/u.test(name)) return 'its name has control characters; expected a plain name';
  if (name.includes('\\')) return 'its name has a backslash; expected `/` between folders';
  if (name.startsWith('/') || /^[a-z]:/i.test(name))
    return 'its name is an absolute path; expected a relative one';
  if (name.split('/').includes('..'))
    return 'its name leads out of the archive by `..`; expected a path inside it';
  return undefined;
}

/** What the Unix mode of an entry says it is, when that is neither a plain file nor a folder. */
function fileType(entry: Entry): string | undefined {
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (mode === 0 || mode === 0o100000 || mode === 0o040000) return undefined;
  return mode === 0o120000 ? 'symbolic link' : 'device or pipe';
}

function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?').slice(0, 200);
}
