import {
  isIntrospectionType,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { limits, tooCostly } from './too-costly.js';

/** Validation rule: refuses operations that are too deep, or ask for too many fields or aliases at one place. */
export function OperationShape(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      for (const refusal of refusalsOf(operation, context)) context.reportError(refusal);
    },
  };
}

/**
 * Validation rule: refuses aliases within the introspection. It costs nothing and is open to everyone, so a field of it must
 * not be asked for many times over.
 */
export function IntrospectionWithoutAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field({ name, alias }) {
      const parent = context.getParentType();
      const isIntrospection = name.value === '__schema' || (parent && isIntrospectionType(parent));
      if (isIntrospection && alias && alias.value !== name.value) aliases++;
    },
    Document: {
      leave(document) {
        if (aliases === 0) return;
        const what = 'number of aliases in the introspection';
        context.reportError(tooCostly('introspectionAliases', aliases, what, document));
      },
    },
  };
}

function* refusalsOf(operation: OperationDefinitionNode, context: ValidationContext) {
  const shape = new Shape(context);
  const roots = shape.fieldsOf(operation.selectionSet).filter(isOfSchema);
  const rootLimit = operation.operation === OperationTypeNode.MUTATION ? 'mutations' : 'rootFields';
  if (roots.length > limits[rootLimit]) {
    yield tooCostly(rootLimit, roots.length, `number of ${operation.operation} fields`, operation);
  }
  const depth = shape.depthOf(operation.selectionSet);
  if (depth > limits.depth) yield tooCostly('depth', depth, 'depth', operation);
  if (shape.mostAliases > limits.aliases) {
    yield tooCostly('aliases', shape.mostAliases, 'number of aliases of one field', operation);
  }
}

/** Introspection has limits of its own in graphql-js. */
const isOfSchema = (field: FieldNode): boolean => !field.name.value.startsWith('__');

/** Measures selections with their fragments put in; each selection is measured once, however often it is spread. */
class Shape {
  mostAliases = 0;
  readonly #depths = new Map<SelectionSetNode, number>();

  constructor(private readonly context: ValidationContext) {}

  /** Number of fields below each other. A fragment that contains itself is refused by another rule, and ends here. */
  depthOf(selections: SelectionSetNode): number {
    const known = this.#depths.get(selections);
    if (known !== undefined) return known;
    this.#depths.set(selections, 0);
    const fields = this.fieldsOf(selections);
    this.#countAliases(fields);
    const depth = Math.max(
      0,
      ...fields
        .filter(isOfSchema)
        .map((field) => 1 + (field.selectionSet ? this.depthOf(field.selectionSet) : 0)),
    );
    this.#depths.set(selections, depth);
    return depth;
  }

  /** The fields of a selection, those of its fragments included, each fragment once. */
  fieldsOf(selections: SelectionSetNode, spread = new Set<string>()): FieldNode[] {
    return selections.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.fieldsOf(selection.selectionSet, spread);
      const name = selection.name.value;
      const fragment = this.context.getFragment(name);
      if (!fragment || spread.has(name)) return [];
      spread.add(name);
      return this.fieldsOf(fragment.selectionSet, spread);
    });
  }

  #countAliases(fields: readonly FieldNode[]): void {
    const responseNames = new Map<string, Set<string>>();
    for (const { name, alias } of fields) {
      const names = responseNames.get(name.value) ?? new Set();
      responseNames.set(name.value, names.add((alias ?? name).value));
      this.mostAliases = Math.max(this.mostAliases, names.size);
    }
  }
}
