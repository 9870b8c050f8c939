import type { DedupKey } from '../../core/triage/dedup-key.ts';

/** `freshdesk-1a2b3c4d.md`, and `-g2` for the second ticket of the same key. */
export function fileName(toolkit: string, key: DedupKey, generation: number): string {
  const digits = key.slice('v1:'.length, 'v1:'.length + 8);
  return `${readable(toolkit)}-${digits}${generation === 0 ? '' : `-g${generation + 1}`}.md`;
}

/** Toolkits come from artifacts: nothing of them may lead out of the folder or mean something to a shell. */
function readable(toolkit: string): string {
  if (toolkit === '*') return 'many-toolkits';
  const plain = toolkit.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'toolkit';
}
