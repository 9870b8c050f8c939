import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { createGitHubClient } from '../../../src/adapters/github/client.ts';
import { createGitHubTracker } from '../../../src/adapters/github/issues/tracker.ts';
import { startGitHub } from '../../stand-ins/github/github.ts';
import type { Place, SeenTicket, TrackerKind } from './place.ts';

/** GitHub Issues, by the real client against a stand-in that knows GitHub's own description. */
export const github: TrackerKind = { name: 'github', answersOverNetwork: true, open: openGitHub };

async function openGitHub(): Promise<Place> {
  const service = await startGitHub();
  const repository = service.repository('acme/tools');
  const token = service.token({ permissions: { issues: 'write', metadata: 'read' } });
  const issueOf = (name: string): NonNullable<ReturnType<typeof repository.issues.get>> => {
    const issue = repository.issues.get(Number(name.slice(1)));
    if (issue === undefined) throw new Error(`there is no issue ${name}`);
    return issue;
  };
  return {
    run: () => {
      const client = createGitHubClient({
        fetch: fetchThrough(),
        token,
        apiUrl: service.url,
        log: () => {},
        secondMillis: 2,
      });
      return createGitHubTracker({ github: client, owner: 'acme', repo: 'tools', labels: ['auth-failure'] });
    },
    seen: async () =>
      [...repository.issues.values()]
        .filter((issue) => issue.pull === undefined)
        .map((issue): SeenTicket => {
          const body = issue.body ?? '';
          return {
            name: `#${issue.number}`,
            title: issue.title,
            body,
            status:
              issue.state === 'open' ? 'open' : issue.stateReason === 'completed' ? 'completed' : 'canceled',
            comments: repository.commentsOn(issue.number).map((comment) => comment.body),
            labels: issue.labels.map(({ name }) => name),
            links: Array.from(body.matchAll(/^Follows (#\d+)\.$/gm), ([, name]) => name ?? ''),
          };
        }),
    edit: async (name, body) => void (issueOf(name).body = body),
    close: async (name, how) => repository.close(issueOf(name), how === 'canceled' ? 'not_planned' : how),
    breakDown: async () => service.failNext('*', { kind: 'status', status: 503 }, Infinity),
    heal: async () => service.heal(),
    loseAnswer: (what) =>
      service.failNext(operations[what], { kind: 'after-effect', failure: { kind: 'reset' } }),
    end: async () => {
      await service.close();
      service.assertClean();
    },
  };
}

const operations = { create: 'issues/create', comment: 'issues/create-comment', change: 'issues/update' };
