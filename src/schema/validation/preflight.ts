import {
  getArgumentValues,
  getOperationAST,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
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
 * three edges down must not cost the requests of the edges above. Each is told by the response path of its field. A fragment
 * is looked at once, at the first place where it is spread.
 */
export function checkOperation(
  schema: GraphQLSchema,
  { document, operationName, variables }: OperationToCheck,
): readonly BadUserInput[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const errors: BadUserInput[] = [];
  const unseen = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const reached: Reached[] = [{ definition: operation, path: [] }];
  for (const { definition, path: base } of reached) {
    const path = [...base];
    const typeInfo = new TypeInfo(schema);
    const visitor: ASTVisitor = {
      Field: {
        enter(node) {
          path.push((node.alias ?? node.name).value);
          const field = typeInfo.getFieldDef();
          if (field) errors.push(...mistakesAt(field, node, path, variables));
        },
        leave() {
          path.pop();
        },
      },
      FragmentSpread({ name: { value: name } }) {
        const fragment = unseen.get(name);
        if (fragment && unseen.delete(name)) reached.push({ definition: fragment, path: [...path] });
      },
    };
    visit(definition, visitWithTypeInfo(typeInfo, visitor));
  }
  return errors;
}

/** An operation or a fragment of it, and the response path at which its fields begin. */
interface Reached {
  readonly definition: OperationDefinitionNode | FragmentDefinitionNode;
  readonly path: readonly string[];
}

function mistakesAt(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  path: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): readonly BadUserInput[] {
  const Arguments = field.extensions[ARGUMENTS] as ArgumentsClass | undefined;
  if (!Arguments) return [];
  const args = instanceOf(Arguments, getArgumentValues(field, node, variables));
  return mistakesIn(args).map(
    ({ argument, reason }) => new BadUserInput([...path, argument].join('.'), reason, { nodes: node }),
  );
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
