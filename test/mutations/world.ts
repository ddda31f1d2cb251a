import type { Stack } from '../stack.js';
import { call, done } from './call.js';
import type { World } from './mutation-case.js';

/** Area codes in which neither the demo has a number nor the platform one to sell. */
const FREE_AREAS = ['605', '608', '612', '615', '616', '618', '620', '623', '626', '630', '651'];
const LINES_AN_AREA = 100;

/** What the cases of one stack work with. */
export function createWorld(stack: Stack): World {
  let texts = 0;
  let numbers = 0;
  return {
    stack,
    demo: stack.state.demo,
    unique: (prefix) => `${prefix}-${++texts}`,
    freeNumber: () => {
      const area = FREE_AREAS[Math.floor(numbers / LINES_AN_AREA)];
      if (area === undefined) throw new RangeError('The free numbers have run out');
      return `+1${area}55501${String(numbers++ % LINES_AN_AREA).padStart(2, '0')}`;
    },
    elsewhere: (operation, body) => stack.control('elsewhere', { operation, body }),
    mutate: mutateOn(stack),
  };
}

/** The same world as another server in front of its platform sees it: the two take no name twice. */
export const worldThrough = (stack: Stack, world: World): World => ({
  ...world,
  stack,
  mutate: mutateOn(stack),
});

function mutateOn(stack: Stack): World['mutate'] {
  return async (name, input, selection) => done(await call(stack, name, input, { selection }));
}
