import { open } from 'node:fs/promises';

/** Something with bytes that can be read more than once, from its start, piece by piece. */
export interface Source {
  /** The name that people see: a path, or `archive.zip!entry`. */
  readonly file: string;
  /** Size as stored, before decompression. */
  readonly bytes: number;
  /** True for an archive entry: then the bytes that come out are bounded, not only those of a gzip inside. */
  readonly unpacked: boolean;
  /**
   * Reads from the start; throws what the system throws. Leaving the loop early releases everything.
   * `firstBytes` is how much is wanted at once, where that can be chosen.
   */
  readonly open: (firstBytes?: number) => AsyncIterable<Uint8Array>;
}

/** A document of up to this size comes in one piece, which then needs no joining. */
const ONE_PIECE_BYTES = 16_000_000;
/** Larger pieces gain nothing measurable, and would raise the peak of memory on NDJSON. */
const READ_BYTES = 256 * 1024;

/** A file on disk. `file` is how it is named, `path` where it is. */
export function fileSource(path: string, file: string, bytes: number): Source {
  return {
    file,
    bytes,
    unpacked: false,
    open: (first = bytes <= ONE_PIECE_BYTES ? bytes : READ_BYTES) => readPieces(path, Math.min(first, bytes)),
  };
}

/** Bytes that are in memory already. */
export function bytesSource(content: Uint8Array, file: string): Source {
  return { file, bytes: content.length, unpacked: false, open: () => inOnePiece(content) };
}

async function* readPieces(path: string, firstBytes: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    for (let size = Math.max(firstBytes, 1); ; size = READ_BYTES) {
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
