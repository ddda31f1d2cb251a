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
import { PerOperation } from '../per-operation.js';
import { mistakesIn, saysSomething } from './arguments.js';

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

export function typeNameOf(target: unknown): string {
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
  const fields = ruledFields.of(schema, operation, () => findRuledFields(schema, document, operation));
  return fields.flatMap((field) => mistakesAt(field, variables));
}

/** A field of an operation whose arguments have rules. */
interface RuledField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly path: readonly string[];
  readonly Arguments: ArgumentsClass;
}

/** The fields with rules of each operation. */
const ruledFields = new PerOperation<readonly RuledField[]>();

/** An operation or a fragment of it, and the response path at which its fields begin. */
interface Reached {
  readonly definition: OperationDefinitionNode | FragmentDefinitionNode;
  readonly path: readonly string[];
}

function findRuledFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly RuledField[] {
  const found: RuledField[] = [];
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
          const Arguments = field?.extensions[ARGUMENTS] as ArgumentsClass | undefined;
          if (field && Arguments) found.push({ field, node, path: [...path], Arguments });
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
  return found;
}

function mistakesAt(
  { field, node, path, Arguments }: RuledField,
  variables: Readonly<Record<string, unknown>>,
): readonly BadUserInput[] {
  const values = getArgumentValues(field, node, variables);
  // Most fields of a page are asked for without arguments.
  if (!saysSomething(values)) return [];
  return mistakesIn(instanceOf(Arguments, values)).map(
    ({ argument, reason }) => new BadUserInput([...path, argument].join('.'), reason, { nodes: node }),
  );
}

interface ClassOfFields {
  readonly target: unknown;
  readonly fields?: readonly { readonly name: string; readonly getType: () => unknown }[] | undefined;
}

/** Fields of arguments and input classes that are input classes themselves, found once for each class. */
const inputsOf = new WeakMap<ArgumentsClass, readonly (readonly [name: string, Input: ArgumentsClass])[]>();

function inputFieldsOf(target: ArgumentsClass): readonly (readonly [string, ArgumentsClass])[] {
  let found = inputsOf.get(target);
  if (found) return found;
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const classes: readonly ClassOfFields[] = [...argumentTypes, ...inputTypes];
  const fields = classes.find((type) => type.target === target)?.fields ?? [];
  found = fields.flatMap(({ name, getType }) => {
    const input = inputTypes.find((type) => type.target === getType());
    return input ? [[name, input.target as ArgumentsClass] as const] : [];
  });
  inputsOf.set(target, found);
  return found;
}

/** Plain values as instances of their classes, inputs inside of inputs too: the rules hang on the classes. */
function instanceOf(target: ArgumentsClass, values: object): object {
  const instance = Object.assign(new target(), values) as Record<string, unknown>;
  for (const [name, Input] of inputFieldsOf(target)) {
    const value = instance[name];
    if (typeof value === 'object' && value !== null) {
      instance[name] = Array.isArray(value)
        ? value.map((item: object) => instanceOf(Input, item))
        : instanceOf(Input, value);
    }
  }
  return instance;
}
