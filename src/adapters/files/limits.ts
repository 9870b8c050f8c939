/** How much one reading may take. Artifacts may come from a stranger's fork; every size is bounded. */
export interface Limits {
  /** Bytes of one line of NDJSON; longer ones are skipped. */
  readonly lineBytes: number;
  /** Bytes of one JSON document after decompression; it is parsed as a whole. */
  readonly documentBytes: number;
  /** Bytes of one gzip file or archive entry after decompression, and of all entries of an archive together. */
  readonly unpackedBytes: number;
  /** Characters of observations of one NDJSON file that are held until its end; a longer file is read twice. */
  readonly heldCharacters: number;
  /** Entries of one archive that are read. */
  readonly archiveEntries: number;
  /** Entries of one archive that are looked at, whatever they are. */
  readonly archiveListing: number;
  /** Bytes after decompression per byte before it, of one gzip file or archive entry beyond its first 16 MB. */
  readonly unpackedRatio: number;
}

export const LIMITS: Limits = {
  lineBytes: 20_000_000,
  documentBytes: 128_000_000,
  unpackedBytes: 2 * 1024 ** 3,
  heldCharacters: 4_000_000,
  archiveEntries: 1_000,
  archiveListing: 100_000,
  unpackedRatio: 500,
};

/** A number of bytes in the words of a message, e.g. `20 MB`. */
export function inWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 1_000_000).toLocaleString('en-US')} MB`;
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : `${bytes} bytes`;
}
