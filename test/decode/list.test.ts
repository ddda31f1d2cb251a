import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { required, single } from '../../src/datasources/telegent/decode/answer.js';
import { list } from '../../src/datasources/telegent/decode/list.js';
import { text } from '../../src/datasources/telegent/decode/text.js';
import { onUnreadableRow } from '../../src/datasources/telegent/decode/unreadable.js';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';

interface LooseThing {
  readonly ThingId?: unknown;
  readonly Name?: unknown;
}
interface LooseList {
  readonly Results?: unknown;
  readonly Total?: unknown;
}

const thing = (row: LooseThing): string => required('ThingId', text(row.ThingId));
const things = (answer: unknown): readonly string[] =>
  list(answer as LooseList, { name: 'things', under: 'Results', total: 'Total', row: thing });
const bareThings = (answer: unknown): readonly string[] =>
  list(answer as readonly LooseThing[], { name: 'things', rowId: 'ThingId', row: thing });

const leftOut = jest.fn<(list: string) => void>();
const stop = onUnreadableRow(leftOut);
afterEach(() => void leftOut.mockClear());
afterAll(stop);

const A = { ThingId: 'A' };
const B = { ThingId: 'B' };

describe('a list', () => {
  test.each([
    ['under its field', { Results: [A, B] }],
    ['as a bare array', [A, B]],
    ['under PhoneNumbers', { PhoneNumbers: [A, B] }],
    ['under Subscribers', { Subscribers: [A, B] }],
    ['under Items', { Items: [A, B] }],
    ['under Workgroups', { Workgroups: [A, B] }],
    ['under Messages, where Results is the page size', { Results: 25, Messages: [A, B] }],
    ['with a total that disagrees', { Results: [A, B], Total: 0 }],
  ])('%s', (_, answer) => {
    expect(things(answer)).toEqual(['A', 'B']);
    expect(leftOut).not.toHaveBeenCalled();
  });

  test('of one may come as an object', () => {
    expect(things({ Results: A })).toEqual(['A']);
    expect(bareThings(A)).toEqual(['A']);
  });

  test.each([
    ['an empty list', { Results: [] }],
    ['null', { Results: null }],
    ['null, and a total of none', { Results: null, Total: '0' }],
    ['no list, but a total of none', { Total: 0 }],
    ['a bare empty array', []],
  ])('%s is empty', (_, answer) => expect(things(answer)).toEqual([]));

  test('that is bare and has nothing may come as an empty object', () => {
    expect(bareThings([])).toEqual([]);
    expect(bareThings({})).toEqual([]);
    expect(bareThings({ ThingId: null, Name: '' })).toEqual([]);
  });

  test.each([
    ['is missing', {}],
    ['is null although there are rows', { Results: null, Total: 3 }],
    ['is missing although there are rows', { Total: 3 }],
    ['is a number', { Results: 25 }],
    ['is text', 'oops'],
    ['is nothing', null],
  ])('that %s cannot be decoded', (_, answer) => {
    expect(() => things(answer)).toThrow(new UndecodableAnswer('the list of things is missing (Results)'));
  });

  test('that is bare and says something else cannot be decoded', () => {
    expect(() => bareThings({ Name: 'x' })).toThrow(UndecodableAnswer);
    expect(() => bareThings(null)).toThrow(UndecodableAnswer);
  });

  test('leaves out and counts the rows that nobody can identify', () => {
    expect(things({ Results: [A, { Name: 'x' }, null, 'y', { ThingId: 'NULL' }, B] })).toEqual(['A', 'B']);
    expect(leftOut.mock.calls).toEqual([['things'], ['things'], ['things'], ['things']]);
  });

  test('none of whose rows can be identified is no empty list', () => {
    expect(() => things({ Results: [17, { Name: 'x' }] })).toThrow(
      new UndecodableAnswer('no row of the list of things can be read'),
    );
  });

  test('does not hide a mistake of its row decoder', () => {
    const broken = (): never => {
      throw new TypeError('a mistake');
    };
    expect(() => list([A], { name: 'things', row: broken })).toThrow(TypeError);
  });
});

describe('a single record', () => {
  const one = (answer: unknown): string | null => single(answer as LooseThing, 'ThingId', thing);

  test('may come as a list of one', () => {
    expect(one(A)).toBe('A');
    expect(one([A])).toBe('A');
  });

  test.each([
    [null],
    [undefined],
    [''],
    [[]],
    [{}],
    [{ ThingId: '' }],
    [{ ThingId: null, Name: 'none' }],
    [{ ThingId: 'NULL' }],
    [{ Name: null, Address: { Street: 'NULL' }, Numbers: [] }],
  ])('%j means that there is none', (answer) => expect(one(answer)).toBeNull());

  test('that says something without its id cannot be decoded', () => {
    expect(() => one({ Name: 'x' })).toThrow(new UndecodableAnswer('ThingId is missing'));
  });

  test.each(['oops', 7, true, [A, B]])('%j cannot be decoded', (answer) => {
    expect(() => one(answer)).toThrow(UndecodableAnswer);
  });
});
