/** What a payload's text may hold, and nothing else: letters, digits and `._/-`, which mean nothing to a shell or to YAML. */
const plain = /^[a-zA-Z0-9._/-]+$/;

/** What one placeholder of a payload template stands for. */
interface PlaceholderInfo {
  readonly meaning: string;
  /** What a value must look like to be sent; anything else is refused, never cleaned. */
  readonly pattern: RegExp;
}

/** The placeholders of a payload template. The configuration's schema and its documentation list them from here. */
export const placeholders = {
  app: {
    meaning: 'the app, or with `apps.list` all apps of the dispatch, separated by commas',
    pattern: /^[a-zA-Z0-9._/-]+(?:,[a-zA-Z0-9._/-]+)*$/,
  },
  repo: { meaning: 'the repository of the pull request, `owner/name`', pattern: plain },
  repo_name: { meaning: 'its name without the owner', pattern: plain },
  pr: { meaning: 'the number of the pull request', pattern: /^[1-9][0-9]*$/ },
  pr_url: { meaning: 'the web address of the pull request', pattern: /^https?:\/\/[a-zA-Z0-9._/:-]+$/ },
  head_ref: { meaning: "the pull request's branch", pattern: plain },
  head_sha: { meaning: 'the pinned commit', pattern: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/ },
  trigger_id: {
    meaning: 'the id of this dispatch, 32 hexadecimal digits; put it in `run-name`',
    pattern: /^[0-9a-f]{32}$/,
  },
  requested_by: { meaning: 'the login of who asked', pattern: /^[a-zA-Z0-9_-]+(?:\[bot\])?$/ },
} as const satisfies Record<string, PlaceholderInfo>;

/** The name of a placeholder, written `{name}` in a template. */
export type Placeholder = keyof typeof placeholders;

/** Every name between braces in a template, known or not, in order. */
export function namesIn(template: string): readonly string[] {
  return Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
}

/** Whether a name is that of a placeholder. */
export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name);
}
