import { Arg, type ClassType } from 'type-graphql';

/**
 * The argument `input` of a mutation. Its mistakes are no errors of the operation: the runner tells them all at once as user
 * errors.
 */
export const InputArg = (type: () => ClassType): ParameterDecorator =>
  Arg('input', type, { description: 'What is wanted.', validateFn: () => undefined }) as ParameterDecorator;
