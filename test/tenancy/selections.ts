import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** One field of a type that leads to another type; `Account.numbers` is one. */
export interface SchemaEdge {
  readonly from: string;
  readonly field: Field;
  readonly to: Composite;
}

/** A field is asked for as a whole, or not at all: what an operation is put together from and split into. */
export type Selection = string;

/** The way from a field of Query to a type, innermost last. */
export type Path = readonly SchemaEdge[];

const isComposite = (type: GraphQLNamedOutputType): type is Composite =>
  isObjectType(type) || isInterfaceType(type);

/** Rows stand behind two types that hold nothing of a record themselves. */
const isWrapper = ({ name }: Composite): boolean => name.endsWith('Connection') || name.endsWith('Edge');

/** Nothing below Query needs an argument; a field that did could not be walked without knowing it. */
export const needsArguments = (field: Field): boolean => field.args.some(isRequiredArgument);

/** Found out once for each type of a schema, since several walk the same one. */
function once<Found>(find: (type: Composite) => Found): (type: Composite) => Found {
  const found = new WeakMap<Composite, Found>();
  return (type) => {
    const known = found.get(type);
    if (known !== undefined) return known;
    const fresh = find(type);
    found.set(type, fresh);
    return fresh;
  };
}

/** The fields of a type that lead on. */
export const edgesOf = once((type): readonly SchemaEdge[] =>
  Object.values(type.getFields()).flatMap((field) => {
    const to = getNamedType(field.type);
    return isComposite(to) && !needsArguments(field) ? [{ from: type.name, field, to }] : [];
  }),
);

/** What is asked of a type: its own values, and those of everything one step behind it. */
export function selectionsOf(schema: GraphQLSchema, type: Composite, first: number, steps = 1): Selection[] {
  if (isInterfaceType(type)) {
    return schema
      .getPossibleTypes(type)
      .map((possible) => `... on ${possible.name} { ${valuesOf(possible)} }`);
  }
  const below = edgesOf(type).flatMap(({ field, to }) => {
    if (!isWrapper(to) && steps === 0) return [];
    const inner = selectionsOf(schema, to, first, isWrapper(to) ? steps : steps - 1);
    return [`${call(field, first)} { ${inner.join(' ')} }`];
  });
  return [`__typename ${valuesOf(type)}`, ...below];
}

const valuesOf = once((type): string =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && !needsArguments(field))
    .map(({ name }) => name)
    .join(' '),
);

const call = (field: Field, first: number): string =>
  field.args.some(({ name }) => name === 'first') ? `${field.name}(first: ${first})` : field.name;

/** The selections wrapped in the fields that lead to them. */
export function along(path: Path, selections: readonly Selection[], first: number): string {
  return path.reduceRight(
    (inner, { field }) => `${call(field, first)} { __typename ${inner} }`,
    selections.join(' '),
  );
}

/** For each edge that can be reached from a type, a shortest path that ends with it. */
export const pathsFrom = once((start): ReadonlyMap<string, Path> => {
  const paths = new Map<string, Path>();
  const wayTo = new Map<string, Path>([[start.name, []]]);
  const open: Composite[] = [start];
  for (let type = open.shift(); type; type = open.shift()) {
    const way = wayTo.get(type.name) ?? [];
    for (const edge of edgesOf(type)) {
      const path = [...way, edge];
      paths.set(nameOf(edge), path);
      if (wayTo.has(edge.to.name)) continue;
      wayTo.set(edge.to.name, path);
      open.push(edge.to);
    }
  }
  return paths;
});

export const nameOf = ({ from, field }: SchemaEdge): string => `${from}.${field.name}`;

/** Every field of every object type that a query can reach, as `Type.field`. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && name !== 'Mutation' && name !== 'Subscription')
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}
