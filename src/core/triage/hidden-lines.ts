import {
  actionsMarker,
  readActionsMarker,
  readTicketMarker,
  sectionClosing,
  sectionEnd,
  sectionHeading,
  ticketMarker,
} from './ticket.ts';

/**
 * The hidden lines of a ticket, for a tracker that may not keep them in the text: Linear stores descriptions in a form of
 * its own, and gives HTML comments back as text with other punctuation, or not at all.
 */
export interface HiddenLines {
  readonly marker: string;
  /** Empty where the ticket remembers nothing. */
  readonly actions: string;
}

/** The hidden lines of a description; undefined where it carries no marker of ours. */
export function hiddenLinesOf(body: string): HiddenLines | undefined {
  const identity = readTicketMarker(body);
  if (identity === undefined) return undefined;
  const remembered = readActionsMarker(body);
  return {
    marker: ticketMarker(identity.key, identity.generation),
    actions: remembered === undefined ? '' : actionsMarker(remembered),
  };
}

/** A description with the hidden lines that it was sent with, around our part as far as that can still be told. */
export function withHiddenLines(description: string, { marker, actions }: HiddenLines): string {
  if (isWhole(description, actions !== '')) return description;
  const visible = description
    .split('\n')
    .filter((line) => !/scopekeeper:(?:dedup|actions|end)\b/.test(line))
    .join('\n');
  const head = actions === '' ? marker : `${marker}\n${actions}`;
  const { start, end } = sectionIn(visible);
  // What the lines left empty goes with them, or a text would grow by it with every change.
  return [visible.slice(0, start), head, visible.slice(start, end), sectionEnd, visible.slice(end)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

function isWhole(description: string, remembers: boolean): boolean {
  return (
    readTicketMarker(description) !== undefined &&
    (!remembers || readActionsMarker(description) !== undefined) &&
    description.includes(sectionEnd) &&
    // A backslash before one would stay, and each writing would add another.
    !description.includes(String.raw`\<!-- scopekeeper:`)
  );
}

/** From our heading to our closing sentence, which every tracker keeps; an empty part at the end where they are gone. */
function sectionIn(visible: string): { readonly start: number; readonly end: number } {
  const closing = visible.lastIndexOf(sectionClosing);
  const start = closing === -1 ? -1 : visible.lastIndexOf(sectionHeading, closing);
  if (start === -1) return { start: visible.length, end: visible.length };
  return { start, end: closing + sectionClosing.length };
}
