import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** An argument that can't be answered, told before any upstream request. Its text never repeats the value. */
export class BadUserInput extends GraphQLError {
  /**
   * @param argument response path of the field and, in it, of the argument: `account.numbers.first`, `nodes.ids.1`
   * @param reason what is wrong with it, in words that follow the path
   */
  constructor(argument: string, reason: string, options?: Pick<GraphQLErrorOptions, 'nodes' | 'path'>) {
    super(`${argument} ${reason}`, { ...options, extensions: { code: 'BAD_USER_INPUT', argument } });
    this.name = 'BadUserInput';
  }
}

/** The request carries no credentials, and the field needs them. */
export class Unauthenticated extends GraphQLError {
  constructor() {
    super('Credentials are needed: a bearer token or a partner key.', {
      extensions: { code: 'UNAUTHENTICATED' },
    });
    this.name = 'Unauthenticated';
  }
}

/** The viewer's role may never use the field. */
export class Forbidden extends GraphQLError {
  constructor() {
    super('Your role may not use this field.', { extensions: { code: 'FORBIDDEN' } });
    this.name = 'Forbidden';
  }
}
