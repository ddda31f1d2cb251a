import { registerEnumType } from 'type-graphql';

type Vocabulary = Readonly<Record<string, string>>;
/** One description for each value: a value without one does not compile. */
type Descriptions<Values extends Vocabulary> = Readonly<Record<keyof Values, string>>;
type Known<Values extends Vocabulary> = Omit<Values, 'UNKNOWN'>;

interface Registration<Values extends Vocabulary> {
  readonly name: string;
  readonly description: string;
  readonly values: Descriptions<Values>;
}

/** Makes an enum of the records an enum of the graph. */
export function describeEnum<Values extends Vocabulary>(
  values: Values,
  { name, description, values: texts }: Registration<Values>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(texts).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType<object>(values, { name, description, valuesConfig });
}

/** The enum for arguments and inputs beside an output enum: `<name>Input`, the same values but UNKNOWN. */
export function describeInputEnum<Values extends Vocabulary>(
  values: Values,
  { name, description, values: texts }: Registration<Values>,
): Known<Values> {
  const known = without(values) as Known<Values> & Vocabulary;
  describeEnum(known, {
    name: `${name}Input`,
    description,
    values: without(texts) as Descriptions<typeof known>,
  });
  return known;
}

function without<Entry>(entries: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).filter(([value]) => value !== 'UNKNOWN'));
}
