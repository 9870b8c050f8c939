import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';

/** Where a secret stands in a text, in UTF-16 units; `end` is exclusive. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
}

/**
 * secretlint's recommended rules without the one that obeys `secretlint-disable` in the text itself: the text is
 * a stranger's, who must not be able to switch the scan off.
 */
const RULES = rules
  .filter(({ meta }) => meta.id !== '@secretlint/secretlint-rule-filter-comments')
  .map((rule) => ({ id: rule.meta.id, rule }));

/** What secretlint's recommended rules find in a text. Loads no file and makes no request. */
export async function scanSecrets(text: string): Promise<FoundSecret[]> {
  const { messages } = await lintSource({
    source: { content: text, filePath: 'text.txt', ext: '.txt', contentType: 'text' },
    options: { noPhysicFilePath: true, config: { rules: RULES } },
  });
  return messages.map(({ range: [start, end] }) => ({ start, end }));
}
