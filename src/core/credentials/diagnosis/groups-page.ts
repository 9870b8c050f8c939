import { count, oneLine } from '../../report/markdown.ts';
import type { Paint } from '../../report/terminal.ts';
import type { GroupDiagnosis } from './groups.ts';

/** The most actions that a group names. */
const MOST_NAMED = 5;

/** Why each group of actions is refused, for a person at a terminal; `unread` is how much of the artifact could not be read. */
export function renderGroups(groups: readonly GroupDiagnosis[], unread: number, paint: Paint): string {
  if (groups.length === 0 && unread > 0)
    return paint('yellow', 'No refusal was found in what of it could be read.');
  if (groups.length === 0) return paint('green', 'No call in it was refused for auth or scope reasons.');
  return groups.map((group) => groupText(group, paint)).join('\n\n');
}

function groupText(group: GroupDiagnosis, paint: Paint): string {
  const { toolkit, signature, actions, causes, meaning, credentials, notes, remedy } = group;
  const named = actions.slice(0, MOST_NAMED).map((action) => oneLine(action, 120));
  const more = actions.length - named.length;
  const sent = credentials.map(({ name, masked, calls }) =>
    [name, masked, `in ${count(calls, 'call')}`].filter((part) => part !== '').join(', '),
  );
  return [
    `${paint('bold', oneLine(toolkit, 80))} ${oneLine(signature, 200)}: ${paint('red', causes)} (${meaning})`,
    `  Actions: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    `  Sent:    ${sent.join('; ') || 'not told by the artifact'}`,
    ...notes.map((note) => `  Note:    ${oneLine(note, 600)}`),
    `  Mend:    ${oneLine(remedy, 600)}`,
  ].join('\n');
}
