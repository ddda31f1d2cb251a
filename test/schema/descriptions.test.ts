import { describe, expect, test } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { schema } from './refusing-sources.js';

const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  readonly name: string;
  readonly description: string | null | undefined;
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  const at = (name: string): string => `${type.name}.${name}`;
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ name: at(name), description }));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({ name: at(name), description }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { name: at(field.name), description: field.description },
    ...field.args.map((arg) => ({ name: `${at(field.name)}(${arg.name})`, description: arg.description })),
  ]);
}

describe('documentation', () => {
  const described = ownTypes.flatMap((type) => [
    { name: type.name, description: type.description },
    ...membersOf(type),
  ]);

  test('covers every type, field, argument and enum value', () => {
    expect(described.length).toBeGreaterThan(400);
    expect(described.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test('is made of sentences', () => {
    const unfinished = described.filter(({ description }) => !/^["`A-Z0-9].*\.$/s.test(description ?? ''));
    expect(unfinished.map(({ name }) => name)).toEqual([]);
  });
});
