/** The oldest Node that the bot runs on: what its database client and its queue need. */
const oldest = [22, 12] as const;

/** What to do about a Node that is too old for the bot; undefined when it will do. */
export function tooOldFor(version: string): string | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `the bot needs Node ${oldest.join('.')} or newer, and this is ${version}; the action and the other commands run on Node 20`;
}
