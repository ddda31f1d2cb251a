import { UserErrorCode, type UserErrorRecord } from '../../workflows/user-error.js';
import { mistakesIn } from './arguments.js';

/** Every mistake in the input of a mutation, as user errors with their paths into it. */
export function inputMistakes(input: object): readonly UserErrorRecord[] {
  return mistakesIn(input).map(({ argument, reason }) => ({
    code: UserErrorCode.INVALID,
    message: `${argument} ${reason}.`,
    field: argument.split('.'),
  }));
}
