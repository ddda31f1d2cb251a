import { ODDITIES, type Oddity } from './oddities.js';

/** What is to be done to a value: first to its fields (`*` for the items of a list), then to itself. */
interface Change {
  fields: Map<string, Change>;
  turns: Oddity['turn'][];
}

const noChange = (): Change => ({ fields: new Map(), turns: [] });

/** Which oddities are on, and their work on the answers. */
export class OdditySwitches {
  readonly #on = new Set<string>();
  #byOperation = new Map<string, Change>();

  constructor() {
    this.reset();
  }

  /** Back to how a sandbox starts: all on, but for those that are off by default. */
  reset(): void {
    this.switch(Object.fromEntries(ODDITIES.map(({ name, offByDefault }) => [name, !offByDefault])));
  }

  /** Every oddity and whether it is on. */
  state(): Record<string, boolean> {
    return Object.fromEntries(ODDITIES.map(({ name }) => [name, this.#on.has(name)]));
  }

  /** Switches by name; `all` switches every one that is not named. */
  switch(wanted: Record<string, boolean>): void {
    this.#byOperation = new Map();
    for (const oddity of ODDITIES) {
      const on = wanted[oddity.name] ?? wanted['all'] ?? this.#on.has(oddity.name);
      if (on) this.#on.add(oddity.name);
      else this.#on.delete(oddity.name);
      if (on) this.#enter(oddity);
    }
  }

  /** The answer in its odd form; the plain one, which may belong to the store, stays as it is. */
  apply(operation: string, answer: unknown): unknown {
    const change = this.#byOperation.get(operation);
    return change === undefined ? answer : changed(answer, change, 0);
  }

  #enter({ fields, turn }: Oddity): void {
    for (const [operation, paths] of Object.entries(fields)) {
      const root = at(this.#byOperation, operation);
      for (const path of paths) {
        const names = path === '' ? [] : path.split('.');
        names.reduce((change, name) => at(change.fields, name), root).turns.push(turn);
      }
    }
  }
}

function at(changes: Map<string, Change>, name: string): Change {
  const change = changes.get(name) ?? noChange();
  changes.set(name, change);
  return change;
}

function changed(value: unknown, { fields, turns }: Change, index: number): unknown {
  const inner = fields.size === 0 ? value : changedInside(value, fields, index);
  return turns.reduce((odd, turn) => turn(odd, index), inner);
}

function changedInside(value: unknown, fields: Map<string, Change>, index: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = fields.get('*');
    return items === undefined ? value : value.map((item, place) => changed(item, items, place));
  }
  const record: Record<string, unknown> = { ...value };
  for (const [name, change] of fields) {
    if (name in record) record[name] = changed(record[name], change, index);
  }
  return record;
}
