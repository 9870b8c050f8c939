import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { readArtifacts } from '../adapters/files/read-artifacts.ts';
import { bareObservation, type Observation } from '../core/artifacts/observation.ts';
import { type Problem, problemSentence } from '../core/artifacts/problem.ts';
import { redact } from '../core/credentials/redaction/redact.ts';
import { redactDeep } from '../core/credentials/redaction/redact-deep.ts';
import { detect } from '../core/detection/detect.ts';
import type { Verdict } from '../core/detection/verdict.ts';
import { explanationOf } from '../core/report/explanation.ts';
import { renderExplanation } from '../core/report/explanation-page.ts';
import { count, oneLine } from '../core/report/markdown.ts';
import { redactorFor } from '../flows/read-run.ts';
import { explanationStyle } from './terminal.ts';
import { scrub, UsageError } from './wiring.ts';
import { inert, inertJson, withCommandsOff } from './workflow-commands.ts';

interface Options {
  readonly json?: true;
  readonly text?: true;
  readonly toolkit: string;
  readonly all?: true;
}

/** `scopekeeper explain`: the verdict on each observation and the words it rests on. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Shows the verdict on each response and the words it rests on.')
    .argument('[files...]', 'artifact files, folders or globs')
    .option(
      '--json',
      'one JSON object per observation on standard output; everything else goes to standard error',
    )
    .option('--text', 'judge one response pasted on standard input, as curl printed it')
    .option('--toolkit <name>', 'with --text: the toolkit it comes from', 'unknown')
    .option('--all', 'also show what passed and what failed for other reasons')
    .addHelpText('after', examples)
    .action((files: string[], options: Options) =>
      options.text ? explainText(files, options) : explainFiles(files, options),
    );
}

const examples = `
Examples:
  scopekeeper explain results/freshdesk.json
  scopekeeper explain --json results > verdicts.ndjson
  curl -sS -i https://api.example.com/things | scopekeeper explain --text --toolkit example`;

/** Explanations are scanned for secrets and printed in batches: starting the scanner costs more than scanning. */
const batchSize = 200;

async function explainFiles(files: readonly string[], options: Options): Promise<void> {
  if (files.length === 0)
    throw new UsageError(['nothing to explain: name artifact files, or use --text with standard input']);
  let batch: string[] = [];
  let responses = 0;
  let printed = 0;
  const flush = async (): Promise<void> => {
    printed += batch.length;
    await print(batch, options);
    batch = [];
  };
  for await (const items of readArtifacts(files, { cwd: process.cwd() })) {
    for (const item of items) {
      if (item.kind === 'problem') printProblem(item.problem);
      if (item.kind !== 'observation') continue;
      responses += 1;
      batch.push(...explained(item.observation, options));
      if (batch.length >= batchSize) await flush();
    }
  }
  await flush();
  if (responses > 0 && printed === 0) console.error(noneRefused(responses));
}

function printProblem(problem: Problem): void {
  console.error(inert(oneLine(redact(problemSentence(problem)), 1_000), process.env));
}

/** Without it a person who expected a refusal would not know whether anything was read. */
function noneRefused(responses: number): string {
  return `${count(responses, 'response')}, none refused; --all shows ${responses === 1 ? 'it' : 'them'}`;
}

async function explainText(files: readonly string[], options: Options): Promise<void> {
  if (files.length > 0) throw new UsageError(['--text reads standard input: name no files beside it']);
  await print(
    explained(pasted(await text(process.stdin), options.toolkit), { ...options, all: true }),
    options,
  );
}

function pasted(output: string, toolkit: string): Observation {
  const place = { file: 'standard input', response: 1 };
  return bareObservation({ toolkit, action: 'PASTED_RESPONSE', output, place });
}

/** The explanation of one observation; empty for one that was not asked for. */
function explained(observation: Observation, options: Options): readonly string[] {
  const redactEchoes = redactorFor(observation);
  const verdict = withoutEchoes(detect(observation), redactEchoes);
  if (options.json) return [`${JSON.stringify(redactDeep(explanationOf(observation, verdict), redact))}\n`];
  if (!options.all && verdict.kind === 'clear') return [];
  return [`${renderExplanation(observation, verdict, redactEchoes, explanationStyle(process.stdout))}\n\n`];
}

/** The verdict without the credentials of the request, which answers like to repeat. */
function withoutEchoes(verdict: Verdict, redactEchoes: (text: string) => string): Verdict {
  const evidence = verdict.evidence.map((piece) => ({ ...piece, text: redactEchoes(piece.text) }));
  if (verdict.kind === 'clear') return { ...verdict, evidence };
  return { ...verdict, evidence, scopes: verdict.scopes.map(redactEchoes) };
}

/** Waits while a reader of the pipe is slower than we are, so that memory stays bounded. */
async function print(batch: readonly string[], { json }: Options): Promise<void> {
  const text = batch.length === 0 ? '' : (await scrub(batch)).join('');
  const safe = json ? inertJson(text, process.env) : withCommandsOff(text, process.env);
  if (!process.stdout.write(safe)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
