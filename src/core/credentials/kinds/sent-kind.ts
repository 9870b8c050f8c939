import type { Observation } from '../../artifacts/observation.ts';
import { credentialsIn } from '../redactor.ts';
import { type CredentialKind, kindOf } from './kind-of.ts';

/** `phx_***`: what testers print that do not print keys. */
const MASKED = /(?<![\w*])[A-Za-z0-9][\w.-]{1,7}\*{3}/;

/** What kind of credential a request carried; the first of several that is known. `empty`: none was seen in it. */
export function sentKind({ command, url = '', output }: Observation): CredentialKind {
  const requestLines = output.split('\n').filter((line) => line.startsWith('> '));
  const request = [command, url, ...requestLines].join('\n');
  const kinds = [...credentialsIn(request), MASKED.exec(request)?.[0] ?? ''].map(kindOf);
  const known = kinds.find(({ kind }) => kind !== 'unknown' && kind !== 'empty');
  return known ?? kinds.find(({ kind }) => kind === 'unknown') ?? kindOf('');
}
