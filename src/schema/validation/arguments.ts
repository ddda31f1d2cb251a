import { validateSync, type ValidationError } from 'class-validator';
import type { ValidatorFn } from 'type-graphql';
import { BadUserInput } from '../errors.js';
import { fieldPath } from './field-path.js';
import type { RuleOfEntries } from './rule-of-entries.js';

/** What is wrong with one argument or one field of an input. */
export interface Mistake {
  /** Such as `first`, `input.areaCode` or, of the second entry of a list, `ids.1`. */
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
  const own = Object.entries(error.constraints ?? {}).flatMap(([rule, reason]) =>
    placesOf(error, rule).map((place) => ({ argument: [...path, ...place].join('.'), reason })),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => mistakesOf(child, path))];
}

/** Where in the argument a rule is broken: at some entries of a list, or at the argument as a whole. */
function placesOf({ contexts, value }: ValidationError, rule: string): readonly (readonly string[])[] {
  const ofEntries = contexts?.[rule] as RuleOfEntries | undefined;
  if (!ofEntries || !Array.isArray(value)) return [[]];
  return value.flatMap((entry: unknown, index) => (ofEntries.holdsFor(entry) ? [] : [[String(index)]]));
}

/** Whether any argument has a value: every rule passes what is absent or null. */
export const saysSomething = (args: object): boolean =>
  Object.values(args).some((value) => value !== undefined && value !== null);

/** Runs in front of every resolver: the first mistake in its arguments is its error, and the resolver never runs. */
export const refuseMistakes: ValidatorFn = (args: unknown, _type, { info }) => {
  if (typeof args !== 'object' || args === null || !saysSomething(args)) return;
  const mistake = mistakesIn(args).at(0);
  if (mistake) throw new BadUserInput(`${fieldPath(info)}.${mistake.argument}`, mistake.reason);
};
