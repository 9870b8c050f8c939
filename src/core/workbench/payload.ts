import type { Refusal } from '../commands/refusal.ts';
import type { CommandSettings } from '../config/command-settings.ts';
import { isPlaceholder, namesIn, type Placeholder, placeholders } from './placeholders.ts';

/** What a payload's placeholders stand for in one dispatch. */
export interface PayloadValues {
  readonly apps: readonly string[];
  /** `owner/name` of the pull request's repository. */
  readonly repo: string;
  readonly pr: number;
  readonly prUrl: string;
  readonly headRef: string;
  readonly headSha: string;
  readonly triggerId: string;
  readonly requestedBy: string;
}

/** How a run is started. */
export type Dispatch =
  | {
      readonly kind: 'workflow';
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'event'; readonly event: string; readonly payload: Readonly<Record<string, string>> };

/** A dispatch ready to be sent, or why it must not be. */
export type Filling =
  | { readonly kind: 'filled'; readonly dispatch: Dispatch }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** GitHub's limit for the inputs of a workflow and for a `client_payload`, as JSON. */
const mostCharacters = 65_535;

/**
 * Fills a command's payload template. A value that does not look as its placeholder says (a branch called `$(id)`)
 * refuses the dispatch; a template is not asked to be harmless with it.
 */
export function fillDispatch(settings: CommandSettings, values: PayloadValues): Filling {
  const texts = textsOf(values);
  const used = new Set(Object.values(settings.payload).flatMap(namesIn).filter(isPlaceholder));
  for (const name of used) {
    if (!placeholders[name].pattern.test(texts[name]) || texts[name].split(/[,/]/).includes('..'))
      return refused({ kind: 'unsafe-value', placeholder: name, value: texts[name] });
  }
  const filled = Object.fromEntries(
    Object.entries(settings.payload).map(([key, template]) => [key, fill(template, texts)]),
  );
  if (JSON.stringify(filled).length > mostCharacters)
    return refused({ kind: 'payload-too-large', mostCharacters });
  return { kind: 'filled', dispatch: dispatchOf(settings.dispatch, filled) };
}

function textsOf(values: PayloadValues): Record<Placeholder, string> {
  return {
    app: values.apps.join(','),
    repo: values.repo,
    repo_name: values.repo.slice(values.repo.indexOf('/') + 1),
    pr: String(values.pr),
    pr_url: values.prUrl,
    head_ref: values.headRef,
    head_sha: values.headSha,
    trigger_id: values.triggerId,
    requested_by: values.requestedBy,
  };
}

/** Replaces in one pass, so that a value that looks like a placeholder stays what it is. */
function fill(template: string, texts: Record<Placeholder, string>): string {
  return template.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    isPlaceholder(name) ? texts[name] : whole,
  );
}

function dispatchOf(how: CommandSettings['dispatch'], filled: Readonly<Record<string, string>>): Dispatch {
  return how.kind === 'event' ? { ...how, payload: filled } : { ...how, inputs: filled };
}

function refused(refusal: Refusal): Filling {
  return { kind: 'refused', refusal };
}
