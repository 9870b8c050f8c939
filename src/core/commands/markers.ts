/** What the live comment of a command is found by, if its id was not stored; always together with its author. */
export function commandMarker(id: string): string {
  return `<!-- scopekeeper:command=${plain(id)} -->`;
}

/** What the menu of a command is found by. */
export function menuMarker(name: string): string {
  return `<!-- scopekeeper:menu=${plain(name)} -->`;
}

function plain(id: string): string {
  return id.replace(/[^\w-]/g, '');
}
