import { invalidArgument } from './errors.ts';
import type { Entity } from './model.ts';

/** The arguments of every list. */
export interface ListArguments {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly includeArchived?: boolean | null;
  readonly orderBy?: 'createdAt' | 'updatedAt' | null;
}

/** How many are on a page when the caller does not say. */
export const defaultPageSize = 50;
const maxPageSize = 250;

/** One page of a list, newest first; archived entities are hidden unless asked for. */
export function connection<T extends Entity>(
  entities: readonly T[],
  { first, after, last, before, includeArchived, orderBy }: ListArguments,
  show: (entity: T) => object,
): object {
  if (typeof last === 'number' || typeof before === 'string')
    throw new Error('the stand-in does not page backwards');
  const size = first ?? defaultPageSize;
  if (size < 1 || size > maxPageSize) throw invalidArgument(`first must be between 1 and ${maxPageSize}.`);
  const by = orderBy ?? 'createdAt';
  const visible = entities.filter((entity) => includeArchived === true || entity.archivedAt === null);
  const ordered = visible.sort((a, b) => b[by].localeCompare(a[by]));
  const start = typeof after === 'string' ? ordered.findIndex((entity) => entity.id === after) + 1 : 0;
  if (typeof after === 'string' && start === 0) throw invalidArgument('after must be a cursor of this list.');
  const page = ordered.slice(start, start + size);
  return {
    nodes: page.map(show),
    edges: page.map((entity) => ({ cursor: entity.id, node: show(entity) })),
    pageInfo: {
      hasNextPage: start + size < ordered.length,
      hasPreviousPage: start > 0,
      startCursor: page[0]?.id ?? null,
      endCursor: page.at(-1)?.id ?? null,
    },
  };
}
