import { generateKeyPairSync, sign } from 'node:crypto';

/** A private key and a certificate for it that is its own authority, both in PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

const ecdsaWithSha256 = '06082a8648ce3d040302';
const commonName = '0603550403';
const subjectAltName = '0603551d11';
const basicConstraints = '0603551d13';

/** Makes a certificate (X.509 version 3, RFC 5280) for some host names, so that no key lies in the repository. */
export function selfSigned(hosts: readonly string[]): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, hex(ecdsaWithSha256));
  const name = der(0x30, der(0x31, der(0x30, hex(commonName), der(0x0c, Buffer.from('stand-in')))));
  const names = der(0x30, ...hosts.map((host) => der(0x82, Buffer.from(host))));
  const extensions = der(
    0x30,
    der(0x30, hex(subjectAltName), der(0x04, names)),
    der(0x30, hex(basicConstraints), der(0x04, der(0x30, der(0x01, hex('ff'))))),
  );
  const body = der(
    0x30,
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, hex('01')),
    algorithm,
    name,
    der(0x30, utcTime('200101000000Z'), utcTime('490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = Buffer.concat([hex('00'), sign('sha256', body, privateKey)]);
  const certificate = der(0x30, body, algorithm, der(0x03, signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate
      .toString('base64')
      .match(/.{1,64}/g)
      ?.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

/** One element of DER: tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  const { length } = bytes;
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(length)]), bytes]);
}

/** In the fewest octets, as DER demands; nothing here is longer than two of them can tell. */
function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}
