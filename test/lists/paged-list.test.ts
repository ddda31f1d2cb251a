import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ListSizes,
  PageReader,
  rowsOfPages,
  type PagedList,
} from '../../src/datasources/lists/paged-list.js';
import type { TelegentClient } from '../../src/datasources/telegent/client.js';
import type { Credential } from '../../src/datasources/telegent/credentials.js';
import type { Read } from '../../src/datasources/telegent/request.js';

interface Row {
  readonly id: string;
}
interface RowPage {
  readonly rows: readonly Row[];
  readonly total: number | null;
}

const credential: Credential = { id: 'DID-1', kind: 'distributor', accountId: null, secret: () => '' };
const rowsNamed = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ id: `row-${at}` }));

/** A platform that gives `pageSize` rows a page, whatever is asked for. */
class PagingPlatform {
  readonly requested: number[] = [];
  readonly #cached = new Map<number, RowPage>();

  constructor(
    private readonly rows: readonly Row[],
    private readonly pageSize: number,
    private readonly tellsTotal: boolean,
  ) {}

  readonly list: PagedList<RowPage, Row> = {
    name: 'rows',
    page: (number) => ({ body: number }) as unknown as Read<RowPage>,
    rows: (page) => page.rows,
    total: (page) => page.total,
    id: (row) => row.id,
  };

  readonly client = {
    read: async (_: Credential, { body }: Read<RowPage>) => this.#answer(Number(body)),
    peek: async (_: Credential, { body }: Read<RowPage>) => this.#cached.get(Number(body)),
  } as unknown as TelegentClient;

  forget(page: number): void {
    this.#cached.delete(page);
  }

  #answer(page: number): RowPage {
    this.requested.push(page);
    const rows = this.rows.slice((page - 1) * this.pageSize, page * this.pageSize);
    const answer = { rows, total: this.tellsTotal ? this.rows.length : null };
    this.#cached.set(page, answer);
    return answer;
  }
}

const readerOf = (platform: PagingPlatform, sizes = new ListSizes()): PageReader =>
  new PageReader(platform.client, credential, {}, sizes);

describe('reading a list in pages', () => {
  test('gives every row once, whatever the page size, with a total or without', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        async (count, pageSize, tellsTotal) => {
          const rows = rowsNamed(count);
          const platform = new PagingPlatform(rows, pageSize, tellsTotal);
          const pages = await readerOf(platform).all(platform.list);
          expect(rowsOfPages(platform.list, pages)).toEqual(rows);
        },
      ),
    );
  });

  test('asks for no page twice, and for none behind the last when the total is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        async (count, pageSize) => {
          const platform = new PagingPlatform(rowsNamed(count), pageSize, true);
          await readerOf(platform).all(platform.list);
          const pages = Math.ceil(count / pageSize);
          expect([...platform.requested].sort((one, other) => one - other)).toEqual(
            Array.from({ length: pages }, (_, at) => at + 1),
          );
        },
      ),
    );
  });

  test('keeps one of the rows that two pages show', () => {
    const platform = new PagingPlatform([], 2, true);
    const [one, two, three] = rowsNamed(3) as [Row, Row, Row];
    const pages = [
      { rows: [one, two], total: 3 },
      { rows: [two, three], total: 3 },
    ];
    expect(rowsOfPages(platform.list, pages)).toEqual([one, two, three]);
  });

  test('tells how many requests the list would take: unknown, then none, then what left the cache', async () => {
    const platform = new PagingPlatform(rowsNamed(25), 10, true);
    const sizes = new ListSizes();
    const reader = readerOf(platform, sizes);
    expect(await reader.requests(platform.list)).toBeNull();
    await reader.all(platform.list);
    expect(await reader.requests(platform.list)).toBe(0);
    platform.forget(3);
    expect(await reader.requests(platform.list)).toBe(1);
    platform.forget(1);
    expect(await reader.requests(platform.list)).toBe(3);
  });
});
