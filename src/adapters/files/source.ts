import { open } from 'node:fs/promises';

/** Something with bytes that can be read more than once, from its start, piece by piece. */
export interface Source {
  /** The name that people see: a path, or `archive.zip!entry`. */
  readonly file: string;
  /** Size as stored, before decompression. */
  readonly bytes: number;
  /** True for an archive entry: then the bytes that come out are bounded, not only those of a gzip inside. */
  readonly unpacked: boolean;
  /** Reads from the start; throws what the system throws. Leaving the loop early releases everything. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The first read is small, since most files are, and since sniffing needs no more. */
const FIRST_READ_BYTES = 64 * 1024;
/** Larger pieces gain nothing measurable on documents, and would raise the peak on NDJSON. */
const READ_BYTES = 1024 * 1024;

/** A file on disk. `file` is how it is named, `path` where it is. */
export function fileSource(path: string, file: string, bytes: number): Source {
  return { file, bytes, unpacked: false, open: () => readPieces(path) };
}

/** Bytes that are in memory already. */
export function bytesSource(content: Uint8Array, file: string): Source {
  return { file, bytes: content.length, unpacked: false, open: () => inOnePiece(content) };
}

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    for (let size = FIRST_READ_BYTES; ; size = READ_BYTES) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(size), 0, size);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* inOnePiece(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
