import { expect, test } from '@jest/globals';
import { SharedWants, type Ways } from '../../src/datasources/lists/shared-wants.js';

type ListRequests = number | null;

/** Ways whose single reads wait until they are ended, and whose list takes `listRequests`. */
function ways(listRequests: ListRequests, isQuotaUsedUp: boolean) {
  const sent: string[] = [];
  const ended: string[] = [];
  const made: Ways<string, string> = {
    listRequests: () => Promise.resolve(listRequests),
    list: () => {
      sent.push('list');
      return Promise.resolve((key) => `row ${key}`);
    },
    single: (key, signal) =>
      new Promise((_, reject) => {
        sent.push(key);
        signal.addEventListener('abort', () => {
          ended.push(key);
          reject(signal.reason as Error);
        });
      }),
    isQuotaUsedUp: () => isQuotaUsedUp,
    plan: null,
  };
  return { ...made, sent, ended };
}

test('what operations want by single reads that wait is answered by one list as soon as that is the cheaper way for all', async () => {
  const wants = new SharedWants<string, string>('rows', (key) => key);
  const operations = ['a', 'b', 'c'].map((key) => ({ key, by: ways(3, true) }));
  const answers = operations.map(({ key, by }) => wants.load([key], by));
  expect(await Promise.all(answers)).toEqual([['row a'], ['row b'], ['row c']]);
  expect(operations.map(({ by }) => by.sent)).toEqual([['a'], ['b'], ['list']]);
  expect(operations.map(({ by }) => by.ended)).toEqual([['a'], ['b'], []]);
});

test('single reads that need not wait are not counted: they are sent already', async () => {
  const wants = new SharedWants<string, string>('rows', (key) => key);
  const one = ways(2, false);
  const other = ways(2, false);
  void wants.load(['a'], one);
  void wants.load(['b'], other);
  await new Promise((resolve) => setImmediate(resolve));
  expect([one.sent, other.sent]).toEqual([['a'], ['b']]);
});
