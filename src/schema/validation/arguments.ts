import { validateSync, type ValidationError } from 'class-validator';
import type { ValidatorFn } from 'type-graphql';
import { BadUserInput } from '../errors.js';

/** What is wrong with one argument or one field of an input. */
export interface Mistake {
  /** Such as `first` or `input.areaCode`. */
  readonly argument: string;
  readonly reason: string;
}

/** Every mistake in an instance of an arguments class, inputs inside of it included. */
export function mistakesIn(args: object): readonly Mistake[] {
  const errors = validateSync(args, { skipMissingProperties: true, forbidUnknownValues: false });
  return errors.flatMap((error) => mistakesOf(error, []));
}

function mistakesOf(error: ValidationError, parents: readonly string[]): readonly Mistake[] {
  const path = [...parents, error.property];
  const own = Object.values(error.constraints ?? {}).map((reason) => ({ argument: path.join('.'), reason }));
  return [...own, ...(error.children ?? []).flatMap((child) => mistakesOf(child, path))];
}

/** Runs in front of every resolver: the first mistake in its arguments is its error, and the resolver never runs. */
export const refuseMistakes: ValidatorFn = (args: unknown) => {
  if (typeof args !== 'object' || args === null) return;
  const mistake = mistakesIn(args).at(0);
  if (mistake) throw new BadUserInput(mistake.argument, mistake.reason);
};
