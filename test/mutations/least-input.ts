import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  type GraphQLInputType,
} from 'graphql';

/** A value that GraphQL accepts for a type, whatever the rules of the graph say to it; only what is required is filled in. */
export function leastValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastValue(type.ofType);
  if (isListType(type)) return [leastValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, leastValue(field.type)]));
  }
  if (!isScalarType(type)) throw new Error(`${String(type)} is no type of an input`);
  const values: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true };
  return values[type.name] ?? 'x';
}
