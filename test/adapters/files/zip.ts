import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip made by hand, with every lie that a hostile one may tell. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  /** 0 none, 8 deflate. */
  readonly method?: number;
  /** General purpose flags; 1 says encrypted. */
  readonly flags?: number;
  /** The Unix mode in the upper half of the external attributes. */
  readonly mode?: number;
  /** What the directory claims the content has, in bytes. */
  readonly claimedSize?: number;
}

/** The bytes of a zip with these entries, in this order. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { header, name, packed } = parts(entry);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      header,
      ...word16s(name.length, 0),
      name,
      packed,
    ]);
    const tail = [...word16s(name.length, 0, 0, 0, 0), ...word32s((entry.mode ?? 0) * 0x10000, offset)];
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), header, ...tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const end = [
    ...word16s(0, 0, entries.length, entries.length),
    ...word32s(Buffer.concat(directory).length, offset),
  ];
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06', 'latin1'), ...end, ...word16s(0)]);
}

function parts({ name, content = '', method = 8, flags = 0x800, claimedSize }: ZipEntry) {
  const plain = Buffer.from(content as string);
  const packed = method === 8 ? deflateRawSync(plain) : plain;
  const sizes = word32s(crc32(plain), packed.length, claimedSize ?? plain.length);
  const header = Buffer.concat([...word16s(20, flags, method, 0, 0x21), ...sizes]);
  return { header, name: Buffer.from(name as string), packed };
}

function word16s(...values: readonly number[]): Buffer[] {
  return values.map((value) => Buffer.from([value & 0xff, value >> 8]));
}

function word32s(...values: readonly number[]): Buffer[] {
  return values.map((value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value >>> 0);
    return bytes;
  });
}
