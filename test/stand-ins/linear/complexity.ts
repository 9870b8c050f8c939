import {
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { defaultPageSize } from './connection.ts';

/** What a single operation may cost. */
export const maxComplexity = 10_000;

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Linear's price of an operation: 0.1 per property, 1 per object, and a list multiplies what is asked of each element
 * by `first`, or by 50 when that is not given.
 */
export function complexityOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(definitions.map((one) => [one.name.value, one]));
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return 0;
  return Math.ceil(costOfSelections({ schema, fragments, variables }, operation.selectionSet, root));
}

function costOfSelections(reading: Reading, set: SelectionSetNode, parent: GraphQLCompositeType): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(reading, selection, parent);
    } else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : reading.fragments.get(selection.name.value);
      const named = reading.schema.getType(fragment?.typeCondition?.name.value ?? parent.name);
      if (fragment !== undefined && isObjectType(named))
        cost += costOfSelections(reading, fragment.selectionSet, named);
    }
  }
  return cost;
}

function costOfField(reading: Reading, field: FieldNode, parent: GraphQLCompositeType): number {
  const definition = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined;
  const type = definition === undefined ? undefined : getNamedType(definition.type);
  if (type === undefined || isLeafType(type) || field.selectionSet === undefined) return 0.1;
  if (!isObjectType(type)) return 1;
  const inside = costOfSelections(reading, field.selectionSet, type);
  return type.name.endsWith('Connection') ? inside * pageSizeOf(reading, field) : 1 + inside;
}

function pageSizeOf(reading: Reading, field: FieldNode): number {
  const value = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? reading.variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : defaultPageSize;
}
