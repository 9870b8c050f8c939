import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../core/report/report.ts';
import { UsageError } from './wiring.ts';

/**
 * Makes sure that the report can be written before anything is filed. Leaves no file that was not there: an empty one
 * could be read as an artifact.
 * @throws {UsageError} when it cannot
 */
export async function checkReportPath(path: string): Promise<void> {
  await orUsageError(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    if (await isWritable(path, 'wx')) await rm(path);
    else await isWritable(path, 'a');
  });
}

/** Opens and closes; false when the file is there already although it was to be created. */
async function isWritable(path: string, flags: 'wx' | 'a'): Promise<boolean> {
  try {
    await (await open(path, flags)).close();
    return true;
  } catch (error) {
    if (flags === 'wx' && error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes the report as JSON.
 * @throws {UsageError} when the path cannot be written
 */
export async function writeReport(report: Report, path: string): Promise<void> {
  await orUsageError(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);
  });
}

async function orUsageError(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError([
      `the report cannot be written to \`${path}\`: ${reason}; choose another path with \`report\``,
    ]);
  }
}
