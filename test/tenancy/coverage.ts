import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Which fields were asked for, and which were answered with something, as `Type.field`. */
export class Coverage {
  readonly asked = new Set<string>();
  readonly answered = new Set<string>();

  constructor(private readonly schema: GraphQLSchema) {}

  note(document: string, data: unknown): void {
    for (const definition of parsed(document).definitions) {
      const query = this.schema.getQueryType();
      if (definition.kind === Kind.OPERATION_DEFINITION && query)
        this.#note(query, definition.selectionSet, data);
    }
  }

  #note(type: GraphQLObjectType, selectionSet: SelectionSetNode, data: unknown): void {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = this.schema.getType(selection.typeCondition?.name.value ?? '');
        const isOfType = !isRecord(data) || data['__typename'] === narrowed?.name;
        if (isObjectType(narrowed)) this.#note(narrowed, selection.selectionSet, isOfType ? data : null);
        continue;
      }
      const field = type.getFields()[selection.name.value];
      if (!field) continue;
      const name = `${type.name}.${field.name}`;
      this.asked.add(name);
      const value = isRecord(data) ? data[(selection.alias ?? selection.name).value] : null;
      const values = (Array.isArray(value) ? value.flat() : [value]) as unknown[];
      if (values.some((one) => one !== null && one !== undefined)) this.answered.add(name);
      if (!selection.selectionSet) continue;
      const inner = getNamedType(field.type);
      const possible = isAbstractType(inner)
        ? this.schema.getPossibleTypes(inner)
        : [inner].filter(isObjectType);
      for (const target of possible)
        for (const one of values.length > 0 ? values : [null])
          this.#note(target, selection.selectionSet, one);
    }
  }
}

/** Walks that go on side by side ask for the same documents, one soon after the other. */
const REMEMBERED = 300;
const documents = new Map<string, DocumentNode>();

function parsed(text: string): DocumentNode {
  const known = documents.get(text);
  if (known) return known;
  const document = parse(text, { noLocation: true });
  for (const oldest of documents.size < REMEMBERED ? [] : documents.keys()) {
    documents.delete(oldest);
    break;
  }
  documents.set(text, document);
  return document;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
