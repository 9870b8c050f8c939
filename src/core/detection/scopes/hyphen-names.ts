const verbs: ReadonlySet<string> = new Set(
  'read write modify edit delete create manage view admin publish upload send list update execute control'.split(
    ' ',
  ),
);
/** Parts that prose joins with a hyphen: `read-only`, `re-create`, `write-ahead`. */
const ofProse: ReadonlySet<string> = new Set(
  'only re pre non multi co through ahead back once end to up in out of self well first per all cross long short un do'.split(
    ' ',
  ),
);

/**
 * Whether a word with hyphens is spelled like a grant: one of its parts is what may be done
 * (`user-read-playback-state`, `tickets-write`, `nx-repository-admin`), none a word of prose.
 */
export function isHyphenName(word: string): boolean {
  if (!word.includes('-')) return false;
  const parts = word.toLowerCase().split('-');
  if (parts.length < 2 || !parts.every(isPart)) return false;
  return (
    !isReadWrite(word) && parts.some((part) => verbs.has(part)) && !parts.some((part) => ofProse.has(part))
  );
}

/** `read/write`, `read-write`: how much, of what was named before. */
export function isReadWrite(word: string): boolean {
  return /^(?:read|write)[-/](?:read|write)$/i.test(word);
}

const longestPart = 30;

function isPart(part: string): boolean {
  return part.length > 1 && part.length < longestPart && /^[a-z]+$/.test(part);
}
