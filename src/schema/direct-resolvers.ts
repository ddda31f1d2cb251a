import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { typeNameOf } from './validation/preflight.js';

type Parameter = (root: unknown, context: unknown, info: GraphQLResolveInfo) => unknown;
type Method = (...parameters: readonly unknown[]) => unknown;
type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type ParamMetadata = NonNullable<FieldResolverMetadata['params']>[number];

/**
 * Lets edges without arguments call their methods directly. type-graphql sorts and interprets the descriptions of a method's
 * parameters at every call, which a page of a hundred rows does some hundred times over; here it is done once for each field.
 * What has arguments, roles or middlewares is left as it is.
 */
export function callMethodsDirectly(schema: GraphQLSchema): void {
  const instances = new Map<FieldResolverMetadata['target'], Readonly<Record<string, Method>>>();
  for (const metadata of getMetadataStorage().fieldResolvers) {
    if (metadata.kind !== 'external' || metadata.roles || (metadata.middlewares?.length ?? 0) > 0) continue;
    const type = schema.getType(typeNameOf(metadata.getObjectType?.()));
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    const parameters = parametersOf(metadata.params ?? []);
    if (!field || !parameters) continue;
    const { target, methodName } = metadata;
    const instance = instances.get(target) ?? new (target as new () => Readonly<Record<string, Method>>)();
    instances.set(target, instance);
    field.resolve = directly(instance, methodName, parameters);
  }
}

function directly(
  instance: Readonly<Record<string, Method>>,
  methodName: string,
  parameters: readonly Parameter[],
): GraphQLFieldResolver<unknown, unknown> {
  return (root, _args, context, info) =>
    instance[methodName]?.(...parameters.map((parameter) => parameter(root, context, info)));
}

/** Where each parameter comes from; null when one of them takes more than a look. */
function parametersOf(params: readonly ParamMetadata[]): readonly Parameter[] | null {
  const inOrder = [...params].sort((one, other) => one.index - other.index);
  const parameters: Parameter[] = [];
  for (const param of inOrder) {
    if (param.kind === 'info') parameters.push((_root, _context, info) => info);
    else if (param.kind === 'context' && !param.propertyName) parameters.push((_root, context) => context);
    else if (param.kind === 'root' && !param.propertyName && !param.getType) parameters.push((root) => root);
    else return null;
  }
  return parameters;
}
