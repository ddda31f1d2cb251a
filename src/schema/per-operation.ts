import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** What is derived from an operation once, since clients send the same documents over and over; it lives as long as the document. */
export class PerOperation<Derived> {
  readonly #known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Derived>>();

  of(schema: GraphQLSchema, operation: OperationDefinitionNode, derive: () => Derived): Derived {
    let ofSchema = this.#known.get(schema);
    if (!ofSchema) this.#known.set(schema, (ofSchema = new WeakMap<OperationDefinitionNode, Derived>()));
    const known = ofSchema.get(operation);
    if (known !== undefined) return known;
    const derived = derive();
    ofSchema.set(operation, derived);
    return derived;
  }
}
