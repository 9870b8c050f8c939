/**
 * Reads what a step wrote to GITHUB_OUTPUT or GITHUB_ENV: `name=value` lines and `name<<DELIMITER` blocks.
 * Throws what the runner says about anything else.
 */
export function readKeyValues(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals > 0 && (heredoc === -1 || equals < heredoc)) {
      values.set(line.slice(0, equals), line.slice(equals + 1));
    } else if (heredoc > 0 && line.length > heredoc + 2) {
      values.set(line.slice(0, heredoc), readBlock(lines, line.slice(heredoc + 2)));
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
}

function readBlock(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (end === -1) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
  const block = lines.splice(0, end + 1);
  return block.slice(0, -1).join('\n');
}
