/** GitHub runs at most so many jobs of one matrix. */
const mostJobs = 256;
/** Leaves room for the other members within GitHub's 65,535 characters of inputs. */
const mostCharacters = 30_000;

/**
 * Divides apps among dispatches: for a workbench that takes lists, as many in one as a matrix and its inputs hold;
 * else one each. The order is kept.
 */
export function groupApps(apps: readonly string[], list: boolean): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let characters = 0;
  for (const app of apps) {
    const last = groups.at(-1);
    characters += app.length + 1;
    if (last === undefined || !list || last.length === mostJobs || characters > mostCharacters) {
      groups.push([app]);
      characters = app.length + 1;
    } else last.push(app);
  }
  return groups;
}
