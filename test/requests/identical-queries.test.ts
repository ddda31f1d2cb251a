import { expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { familyHome, managerOf } from './screens.js';
import { spentOn, type Spent } from './spent.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const AT_ONCE = 200;

async function coldStart(ask: (stack: Stack) => Promise<unknown>): Promise<Spent> {
  const stack = await startStack({ seed: 'demo' });
  // However long a busy machine takes for the answers, what the first one has read stays fresh.
  await stack.control('clock', { rate: 0.1 });
  try {
    return await spentOn(stack, () => ask(stack));
  } finally {
    await stack.stop();
  }
}

test(`${AT_ONCE} identical queries at once on a cold start cost what one costs, tokens included`, async () => {
  const one = await coldStart((stack) => familyHome(stack, managerOf(stack)));
  const many = await coldStart(async (stack) => {
    const manager = managerOf(stack);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => familyHome(stack, manager)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  });
  expect(many).toEqual(one);
});

test(`${AT_ONCE} different viewers and screens at once share what they have in common`, async () => {
  const one = await coldStart((stack) => familyHome(stack));
  const many = await coldStart(async (stack) => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        familyHome(
          stack,
          at % 2 === 0 ? managerOf(stack) : { role: 'DISTRIBUTOR' as never, subject: `d${at}` },
        ),
      ),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  });
  expect(many).toEqual(one);
});
