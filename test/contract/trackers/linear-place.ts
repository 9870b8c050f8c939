import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { createLinearTracker } from '../../../src/adapters/linear/tracker.ts';
import { startLinear } from '../../stand-ins/linear/linear.ts';
import { identifier } from '../../stand-ins/linear/workspace.ts';
import type { Place, SeenTicket, TrackerKind } from './place.ts';

/** Linear, against a stand-in that executes its schema. Waits take no time, so that an outage is over at once. */
export const linear: TrackerKind = { name: 'linear', answersOverNetwork: true, open: openLinear };

async function openLinear(): Promise<Place> {
  const service = await startLinear();
  const { workspace } = service;
  workspace.team('INT', { triageEnabled: false });
  workspace.label('auth-failure');
  const apiKey = service.key();
  return {
    run: () => {
      let nowMillis = Date.now();
      const sleep = async (millis: number): Promise<void> => void (nowMillis += millis);
      const timing = { now: () => nowMillis, sleep, random: () => 0.5 };
      return createLinearTracker({
        fetch: fetchThrough(),
        apiKey,
        apiUrl: service.url,
        team: 'INT',
        labels: ['auth-failure'],
        timing,
      });
    },
    seen: async () =>
      workspace.issues.map((issue): SeenTicket => {
        const links = workspace.relations.filter((relation) => relation.issue === issue);
        return {
          name: identifier(issue),
          title: issue.title,
          body: issue.description ?? '',
          status: statuses[issue.state.type] ?? 'open',
          comments: workspace.comments.filter((comment) => comment.issue === issue).map(({ body }) => body),
          labels: issue.labels.map(({ name }) => name),
          links: links.map(({ relatedIssue }) => identifier(relatedIssue)),
        };
      }),
    edit: async (name, body) => void (workspace.findIssue(name).description = body),
    close: async (name, how) => workspace.close(workspace.findIssue(name), how),
    breakDown: async () => service.failNext('*', { kind: 'status', status: 503 }, Infinity),
    heal: async () => service.heal(),
    loseAnswer: (what) =>
      service.failNext(fields[what], { kind: 'after-effect', failure: { kind: 'reset' } }),
    end: async () => {
      await service.close();
      service.assertClean();
    },
  };
}

const statuses: Readonly<Record<string, SeenTicket['status']>> = {
  completed: 'completed',
  canceled: 'canceled',
  duplicate: 'canceled',
};
const fields = { create: 'issueCreate', comment: 'commentCreate', change: 'issueUpdate' };
