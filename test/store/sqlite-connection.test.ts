import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SqliteConnection } from '../../src/store/sqlite-connection.js';

const folder = mkdtempSync(join(tmpdir(), 'sqlite-connection-'));
let files = 0;
let writer: SqliteConnection;
let reader: SqliteConnection;

beforeEach(() => {
  const path = join(folder, `${++files}.sqlite`);
  writer = new SqliteConnection(path, 'FULL');
  writer.database.exec('CREATE TABLE thing (name TEXT PRIMARY KEY)');
  reader = new SqliteConnection(path, 'FULL');
});
afterEach(() => {
  writer.close();
  reader.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const add = (name: string) => (): number =>
  writer.database.prepare('INSERT INTO thing (name) VALUES (?)').run(name).changes;
const namesIn = ({ database }: SqliteConnection): string[] =>
  (database.prepare('SELECT name FROM thing ORDER BY name').all() as { name: string }[]).map(
    ({ name }) => name,
  );
/** Changes with every transaction of another connection. */
const versionSeenBy = ({ database }: SqliteConnection): unknown => database.pragma('data_version');

test('writes of one turn are committed together, and told when they are', async () => {
  const before = versionSeenBy(reader);
  const written = [writer.commit(add('a')), writer.commit(add('b'))];
  expect(namesIn(reader)).toEqual([]);
  expect(await written[0]).toBe(1);
  expect(namesIn(reader)).toEqual(['a', 'b']);
  const after = versionSeenBy(reader);
  expect(after).not.toEqual(before);
  await Promise.all(written);
  expect(versionSeenBy(reader)).toEqual(after);
});

test('what waits is committed before a read that asks for it', async () => {
  const written = writer.commit(add('a'));
  writer.flush();
  expect(namesIn(reader)).toEqual(['a']);
  await written;
});

test('a write that fails is undone alone', async () => {
  const written = await Promise.allSettled([
    writer.commit(add('a')),
    writer.commit(() => {
      add('half')();
      throw new Error('Not like this');
    }),
    writer.commit(add('b')),
  ]);
  expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(namesIn(reader)).toEqual(['a', 'b']);
});

test('a file that stays locked is waited for once, not once a write', async () => {
  reader.database.exec('BEGIN IMMEDIATE');
  const executed = jest.spyOn(writer.database, 'exec');
  const written = await Promise.allSettled(['a', 'b', 'c'].map((name) => writer.commit(add(name))));
  expect(written.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(executed.mock.calls.filter(([text]) => text.startsWith('BEGIN'))).toHaveLength(1);
  reader.database.exec('ROLLBACK');
  await writer.commit(add('d'));
  expect(namesIn(reader)).toEqual(['d']);
});

test('what waits is written before the connection is closed', async () => {
  const written = writer.commit(add('a'));
  writer.close();
  await written;
  expect(namesIn(reader)).toEqual(['a']);
});
