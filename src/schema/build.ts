import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { checkViewer } from '../auth/checker.js';
import { resolvers } from '../resolvers/index.js';
import { refuseMistakes } from './validation/arguments.js';
import { noteArgumentsClasses } from './validation/preflight.js';

/** The executable schema of the graph. Root fields need a viewer; arguments are checked before their resolver runs. */
export function buildGraph(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    authChecker: checkViewer,
    validate: true,
    validateFn: refuseMistakes,
  });
  noteArgumentsClasses(schema);
  // type-graphql makes the root type itself, and gives it no description.
  const query = schema.getQueryType();
  if (query)
    query.description = 'Everything that can be read. What you may not see is null or left out of its list.';
  return schema;
}
