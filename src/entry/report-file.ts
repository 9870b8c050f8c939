import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../core/report/report.ts';
import { UsageError } from './wiring.ts';

/**
 * Writes the report as JSON.
 * @throws {UsageError} when the path cannot be written
 */
export async function writeReport(report: Report, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError([
      `the report cannot be written to \`${path}\`: ${reason}; choose another path with \`report\``,
    ]);
  }
}
