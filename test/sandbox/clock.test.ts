import { expect, test } from '@jest/globals';
import { SimulatedClock } from '../../sandbox/clock.js';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a stopped clock moves only when it is told to', async () => {
  const clock = new SimulatedClock(0);
  const start = clock.now();
  await pause(15);
  expect(clock.now()).toBe(start);
  clock.set({ advanceSeconds: 1.5 });
  expect(clock.now()).toBe(start + 1500);
});

test('tasks that a jump makes due run before it returns, in the order of their times', () => {
  const clock = new SimulatedClock(0);
  const ran: string[] = [];
  clock.at(clock.now() + 2000, () => ran.push('second'));
  clock.at(clock.now() + 1000, () => ran.push('first'));
  clock.at(clock.now() + 9000, () => ran.push('far'));
  clock.set({ advanceSeconds: 3 });
  expect(ran).toEqual(['first', 'second']);
});

test('tasks run by themselves at the rate of the clock', async () => {
  const clock = new SimulatedClock(100_000);
  let ran = false;
  clock.at(clock.now() + 1_000_000, () => {
    ran = true;
  });
  await pause(40);
  expect(ran).toBe(true);
});

test('tasks that were cancelled never run', () => {
  const clock = new SimulatedClock(0);
  let ran = false;
  clock.at(clock.now() + 1000, () => {
    ran = true;
  });
  clock.cancelTasks();
  clock.set({ advanceSeconds: 2 });
  expect(ran).toBe(false);
});
