import { type Problem, problemSentence } from '../artifacts/problem.ts';
import { codeSpan, count, paragraphs } from './markdown.ts';

/** What was wrong with what was read, as Markdown: `most` of them in full and how many more there are. */
export function problemList(problems: readonly Problem[], most = 10): string {
  if (problems.length === 0) return '';
  const lines = problems.slice(0, most).map((problem) => `- ${codeSpan(problemSentence(problem), 600)}`);
  const rest = problems.length - lines.length;
  if (rest > 0) lines.push(`- and ${rest} more in the report`);
  return paragraphs(`**${count(problems.length, 'problem')} while reading**`, lines.join('\n'));
}
