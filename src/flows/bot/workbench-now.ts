import type { Refusal } from '../../core/commands/refusal.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import { type App, readApps } from '../../core/workbench/apps.ts';
import { repositoryName } from './names.ts';
import type { WorkbenchHost } from './ports/workbench-host.ts';
import { isRefusal, settled } from './refusal.ts';

/** The workbench of a command as it is on its default branch. */
export type AppsNow =
  | { readonly kind: 'apps'; readonly apps: readonly App[]; readonly installationId: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Reads the apps of a workbench.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function appsNow(
  host: Pick<WorkbenchHost, 'installation' | 'tree'>,
  { workbench, apps }: CommandSettings,
): Promise<AppsNow> {
  const installationId = settled(await host.installation(workbench));
  if (isRefusal(installationId)) return refusedBy(installationId.reason);
  if (installationId === undefined)
    return { kind: 'refused', refusal: { kind: 'not-installed', workbench: repositoryName(workbench) } };
  const tree = settled(await host.tree(workbench, installationId, apps.directory, apps.manifest));
  if (isRefusal(tree)) return refusedBy(tree.reason);
  const reading = readApps(tree.paths, tree.manifest, apps.directory);
  if (reading.apps.length === 0)
    return { kind: 'refused', refusal: { kind: 'no-apps-known', problem: reading.problems[0] } };
  return { kind: 'apps', apps: reading.apps, installationId };
}

function refusedBy(reason: string): AppsNow {
  return { kind: 'refused', refusal: { kind: 'host', reason } };
}
