import { json } from '../../server.ts';
import { issueOf, paged, type Call, type Resource, type View } from '../call.ts';
import type { Issue, Label } from '../model/issues.ts';
import type { Repository } from '../model/repository.ts';
import { impossible, notFound, Refusal } from '../refusal.ts';
import type { Json } from '../shape.ts';

/** Labels of a repository, and on issues and pull requests. */
export const labelResources: Readonly<Record<string, Resource>> = {
  'issues/list-labels-for-repo': {
    needs: { conversation: 'read' },
    run: (call, repository) => paged(call, repository.labels, (label) => showLabel(call, repository, label)),
  },
  'issues/get-label': {
    needs: { conversation: 'read' },
    run: (call, repository) => json(200, showLabel(call, repository, labelOf(call, repository))),
  },
  'issues/create-label': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const { name, color, description } = call.body as {
        name: string;
        color?: string;
        description?: string;
      };
      refuseBadLabel(name, color, description);
      if (repository.findLabel(name) !== undefined) throw impossible('Label', 'name', 'already_exists');
      return json(201, showLabel(call, repository, repository.label(name, color, description ?? null)));
    },
  },
  'issues/list-labels-on-issue': {
    needs: { conversation: 'read' },
    run: (call, repository) =>
      paged(call, issueOf(call, repository).labels, (one) => showLabel(call, repository, one)),
  },
  'issues/add-labels': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const issue = issueOf(call, repository);
      const more = labelsNamed(repository, call.body['labels']).filter(
        (label) => !issue.labels.includes(label),
      );
      return labelled(call, repository, issue, [...issue.labels, ...more]);
    },
  },
  'issues/set-labels': {
    needs: { conversation: 'write' },
    run: (call, repository) =>
      labelled(call, repository, issueOf(call, repository), labelsNamed(repository, call.body['labels'])),
  },
  'issues/remove-label': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const issue = issueOf(call, repository);
      const label = repository.findLabel(call.route.path['name'] ?? '');
      if (label === undefined || !issue.labels.includes(label))
        throw new Refusal(404, 'Label does not exist');
      return labelled(
        call,
        repository,
        issue,
        issue.labels.filter((one) => one !== label),
      );
    },
  },
};

function labelOf(call: Call, repository: Repository): Label {
  const label = repository.findLabel(call.route.path['name'] ?? '');
  if (label === undefined) throw notFound();
  return label;
}

function refuseBadLabel(name: string, color: string | undefined, description: string | undefined): void {
  if (name === '' || name.length > 50) throw impossible('Label', 'name', 'invalid');
  if (color !== undefined && !/^[0-9a-f]{6}$/i.test(color)) throw impossible('Label', 'color', 'invalid');
  if ((description ?? '').length > 100) throw impossible('Label', 'description', 'invalid');
}

/** The labels of these names; unknown ones are made, as GitHub does for those who may write. */
export function labelsNamed(repository: Repository, names: unknown): Label[] {
  const list = (names ?? []) as readonly (string | { name: string })[];
  return list.map((one) => repository.label(typeof one === 'string' ? one : one.name));
}

function labelled(
  call: Call,
  repository: Repository,
  issue: Issue,
  labels: Label[],
): ReturnType<typeof json> {
  issue.labels = labels;
  issue.updatedAt = call.world.time();
  return json(
    200,
    labels.map((label) => showLabel(call, repository, label)),
  );
}

/** A label as GitHub shows it. */
export function showLabel(call: View, repository: Repository, label: Label): Json {
  const url = `${call.api}/repos/${repository.fullName}/labels/${encodeURIComponent(label.name)}`;
  const { id, name, color, description } = label;
  return { id, node_id: `LA_${id}`, url, name, color, description, default: false };
}
