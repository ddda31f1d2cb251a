import { parseArgs } from 'node:util';
import { PEERS } from './peers/index.mjs';
import { SCENARIOS } from './scenarios/index.mjs';

const listed = (known) => known.map(({ name }) => name).join(',');

export const USAGE = `npm run bench -- [--quick] [--redraw] [--only ${listed(SCENARIOS)}] [--peers ${listed(PEERS)}]

  Without options it measures everything, which takes half an hour.

  --quick   a little of everything, to see that it works: prints the tables, writes nothing into the project
  --only    these scenarios; the results of the others stay as they were
  --peers   these peers; with it, too, nothing is written into the project
  --redraw  measures nothing, and writes tables and charts anew from bench/results.json`;

const names = (text, known, option) => {
  const wanted = text?.split(',');
  const unknown = wanted?.find((name) => !known.some((each) => each.name === name));
  if (unknown) throw new TypeError(`--${option}: there is no ${unknown}`);
  return wanted;
};

/** What the command line asks for; throws a TypeError where it makes no sense. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      redraw: { type: 'boolean', default: false },
      only: { type: 'string' },
      peers: { type: 'string' },
    },
  });
  return {
    quick: values.quick,
    redraw: values.redraw,
    scenarios: names(values.only, SCENARIOS, 'only') ?? SCENARIOS.map(({ name }) => name),
    peers: names(values.peers, PEERS, 'peers'),
  };
}
