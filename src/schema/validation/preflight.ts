import {
  getArgumentValues,
  getOperationAST,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage, type ClassType } from 'type-graphql';
import { BadUserInput } from '../errors.js';
import { mistakesIn } from './arguments.js';

type ArgumentsClass = ClassType;
/** Name of the extension under which a field keeps the class of its arguments. */
const ARGUMENTS = 'argumentsClass';

/** Notes at each field of the schema which class checks its arguments, for `checkOperation`. */
export function noteArgumentsClasses(schema: GraphQLSchema): void {
  const { queries, mutations, subscriptions, fieldResolvers, params } = getMetadataStorage();
  const roots = [
    ...queries.map((query) => ({ field: query, type: schema.getQueryType() })),
    ...mutations.map((mutation) => ({ field: mutation, type: schema.getMutationType() })),
    ...subscriptions.map((subscription) => ({ field: subscription, type: schema.getSubscriptionType() })),
  ];
  const edges = fieldResolvers.map((field) => ({
    field,
    type: schema.getType(typeNameOf(field.getObjectType?.())),
  }));
  for (const { field, type } of [...roots, ...edges]) {
    const args = params.find(
      (param) =>
        param.kind === 'args' && param.target === field.target && param.methodName === field.methodName,
    );
    const described = isObjectType(type) ? type.getFields()[field.schemaName] : undefined;
    if (args?.kind === 'args' && described) {
      described.extensions = { ...described.extensions, [ARGUMENTS]: args.getType() };
    }
  }
}

function typeNameOf(target: unknown): string {
  return getMetadataStorage().objectTypes.find((type) => type.target === target)?.name ?? '';
}

export interface OperationToCheck {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** Coerced: as execution gets them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Every mistake in the arguments of a valid operation, deep ones included, before anything of it runs: a bad page size
 * three edges down must not cost the requests of the edges above.
 */
export function checkOperation(
  schema: GraphQLSchema,
  { document, operationName, variables }: OperationToCheck,
): readonly BadUserInput[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const errors: BadUserInput[] = [];
  const typeInfo = new TypeInfo(schema);
  const check = (node: FieldNode): void => {
    const field = typeInfo.getFieldDef();
    if (field) errors.push(...mistakesAt(field, node, variables));
  };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  for (const definition of [operation, ...fragments]) {
    visit(definition, visitWithTypeInfo(typeInfo, { Field: check }));
  }
  return errors;
}

function mistakesAt(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): readonly BadUserInput[] {
  const Arguments = field.extensions[ARGUMENTS] as ArgumentsClass | undefined;
  if (!Arguments) return [];
  const args = instanceOf(Arguments, getArgumentValues(field, node, variables));
  return mistakesIn(args).map(({ argument, reason }) => new BadUserInput(argument, reason, { nodes: node }));
}

/** Plain values as instances of their classes, inputs inside of inputs too: the rules hang on the classes. */
function instanceOf(target: ArgumentsClass, values: object): object {
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const instance = Object.assign(new target(), values) as Record<string, unknown>;
  const fields = [...argumentTypes, ...inputTypes].find((type) => type.target === target)?.fields ?? [];
  for (const { name, getType } of fields) {
    const input = inputTypes.find((type) => type.target === getType());
    const value = instance[name];
    if (input && typeof value === 'object' && value !== null) {
      const Input = input.target as ArgumentsClass;
      instance[name] = Array.isArray(value)
        ? value.map((item: object) => instanceOf(Input, item))
        : instanceOf(Input, value);
    }
  }
  return instance;
}
