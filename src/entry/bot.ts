import { tooOldFor } from './node-version.ts';

// Nothing else may be imported before Node is known to be new enough for it.
const problem = tooOldFor(process.version);
if (problem === undefined) {
  const { runBot } = await import('./bot-run.ts');
  process.exitCode = await runBot(process.env);
} else {
  console.error(`error: ${problem}`);
  process.exitCode = 2;
}
