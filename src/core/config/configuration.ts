import * as v from 'valibot';
import { authorizationServerSchema } from '../credentials/scopes/server-schema.ts';
import { commandName } from './command-names.ts';
import { commandSchema } from './command-schema.ts';

const recurrence = v.picklist(['new', 'reopen', 'mute']);
const names = v.array(v.pipe(v.string(), v.nonEmpty()));
const text = v.pipe(v.string(), v.nonEmpty());

const route = v.strictObject({
  team: v.optional(text),
  /** Id or e-mail address in Linear, login in GitHub. */
  assignee: v.optional(text),
  labels: v.optional(names),
  project: v.optional(text),
});

const tickets = v.strictObject({
  ...route.entries,
  recurrence: v.optional(
    v.strictObject({ completed: v.optional(recurrence), canceled: v.optional(recurrence) }),
  ),
  comment: v.optional(v.picklist(['changed', 'always', 'never'])),
  /** What differs for single toolkits. */
  routing: v.optional(v.record(v.string(), route)),
  /** A command line that tests dropped actions again; `{toolkit}` and `{actions}` are filled in. */
  retest: v.optional(text),
});

/** `.github/scopekeeper.yml` (contract 8). Members that are not known are errors: a typo must not pass in silence. */
export const configurationSchema = v.strictObject({
  tickets: v.optional(tickets),
  /** Where annotations sit when the artifact names no file; `{toolkit}` and `{action}` are filled in. */
  annotations: v.optional(v.strictObject({ file: text })),
  /** What is known about single toolkits, by name. */
  toolkits: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        /** Asked whether it can grant the scopes that are missing. */
        authorizationServer: authorizationServerSchema,
      }),
    ),
  ),
  /** Slash commands by their name, without the slash. */
  commands: v.optional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(commandName, 'expected a name of small letters, digits and -, such as wizard-ci'),
      ),
      commandSchema,
    ),
  ),
});

/** A configuration that was read: every member is optional; those of a command have their defaults. */
export type Configuration = v.InferOutput<typeof configurationSchema>;

/** Team, assignee, labels and project of a ticket. */
export type Route = v.InferOutput<typeof route>;
