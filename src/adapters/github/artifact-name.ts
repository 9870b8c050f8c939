/** An artifact in GitHub's list. */
export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly expired: boolean;
}

/** What a user asked for, found or not. */
export interface Selection {
  readonly wanted: readonly ListedArtifact[];
  /** One sentence for each name or pattern that nothing has; it lists what there is. */
  readonly missing: readonly string[];
}

/**
 * The artifacts that the patterns name: `*` stands for any characters, `?` for one. A run that was tried again lists
 * an artifact of the same name once per attempt; the newest counts.
 */
export function selectArtifacts(patterns: readonly string[], listed: readonly ListedArtifact[]): Selection {
  const newest = new Map<string, ListedArtifact>();
  for (const artifact of listed) {
    if (artifact.id > (newest.get(artifact.name)?.id ?? 0)) newest.set(artifact.name, artifact);
  }
  const all = [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const matchers = patterns.map((pattern) => ({ pattern, matches: matcherOf(pattern) }));
  return {
    wanted: all.filter(({ name }) => matchers.some(({ matches }) => matches(name))),
    missing: matchers
      .filter(({ matches }) => !all.some(({ name }) => matches(name)))
      .map(({ pattern }) => `there is no artifact "${pattern}"; ${existing(all)}`),
  };
}

const namesShown = 20;

function existing(all: readonly ListedArtifact[]): string {
  if (all.length === 0)
    return 'the run has no artifacts (yet): the job that uploads them must come before this one (needs:)';
  const names = all.slice(0, namesShown).map(({ name }) => `"${name}"`);
  const more = all.length > namesShown ? ` and ${all.length - namesShown} more` : '';
  return `the run has ${names.join(', ')}${more}`;
}

function matcherOf(pattern: string): (name: string) => boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`)
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 'su');
  return (name) => expression.test(name);
}
