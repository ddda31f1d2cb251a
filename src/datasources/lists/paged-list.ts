import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import type { Read } from '../telegent/request.js';

/** A list that the platform hands out in numbered pages. */
export interface PagedList<Page extends object, Row> {
  /** Names the list where its size is remembered. */
  readonly name: string;
  /** The read of a page; pages count from 1. */
  readonly page: (number: number) => Read<Page>;
  readonly rows: (page: Page) => readonly Row[];
  /** Rows in the whole list, where the page tells. */
  readonly total: (page: Page) => number | null;
  /** Tells rows apart: a list that grows while it is read may show one row on two pages. */
  readonly id: (row: Row) => string;
}

/** A list without a total is read until a short page; this many pages are taken for a fault of the platform. */
const MOST_PAGES = 1000;

/** How many requests each list took when it was last read, by credential and list. */
export class ListSizes {
  readonly #requests = new Map<string, number>();

  get(credential: Credential, list: string): number | null {
    return this.#requests.get(`${credential.id} ${list}`) ?? null;
  }

  set(credential: Credential, list: string, requests: number): void {
    this.#requests.set(`${credential.id} ${list}`, requests);
  }
}

/** Reads the pages of a list, the ones after the first side by side. */
export class PageReader {
  constructor(
    private readonly client: TelegentClient,
    private readonly credential: Credential,
    private readonly options: CallOptions,
    private readonly sizes: ListSizes,
  ) {}

  /** Every page of the list, first to last. */
  async all<Page extends object, Row>(list: PagedList<Page, Row>): Promise<[Page, ...Page[]]> {
    const first = await this.#read(list.page(1));
    const count = pageCount(list, first);
    const pages: [Page, ...Page[]] =
      count === null ? await this.#untilShort(list, first) : [first, ...(await this.#range(list, 2, count))];
    this.sizes.set(this.credential, list.name, pages.length);
    return pages;
  }

  /** Requests that reading the whole list would take now: its pages that are not cached. Null when never seen. */
  async requests<Page extends object, Row>(list: PagedList<Page, Row>): Promise<number | null> {
    const first = await this.client.peek(this.credential, list.page(1), this.options);
    if (first === undefined) return this.sizes.get(this.credential, list.name);
    const count = pageCount(list, first) ?? this.sizes.get(this.credential, list.name) ?? 1;
    const others = await Promise.all(
      numbersFrom(2, count).map((number) =>
        this.client.peek(this.credential, list.page(number), this.options),
      ),
    );
    return others.filter((page) => page === undefined).length;
  }

  #read<Page>(read: Read<Page>): Promise<Page> {
    return this.client.read(this.credential, read, this.options);
  }

  #range<Page extends object, Row>(list: PagedList<Page, Row>, from: number, to: number): Promise<Page[]> {
    return Promise.all(numbersFrom(from, to).map((number) => this.#read(list.page(number))));
  }

  async #untilShort<Page extends object, Row>(
    list: PagedList<Page, Row>,
    first: Page,
  ): Promise<[Page, ...Page[]]> {
    const pages: [Page, ...Page[]] = [first];
    const fullPage = list.rows(first).length;
    for (let number = 2; fullPage > 0 && number <= MOST_PAGES; number += 1) {
      const page = await this.#read(list.page(number));
      const rows = list.rows(page);
      if (rows.length > 0) pages.push(page);
      if (rows.length < fullPage) break;
    }
    return pages;
  }
}

/** The size of a page is what the first one holds: the platform may give fewer rows than asked for. */
function pageCount<Page extends object, Row>(list: PagedList<Page, Row>, first: Page): number | null {
  const total = list.total(first);
  const size = list.rows(first).length;
  if (total === null) return null;
  return size === 0 ? 1 : Math.min(Math.ceil(total / size), MOST_PAGES);
}

const numbersFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** The rows of all pages, each once. */
export function rowsOfPages<Page extends object, Row>(
  list: PagedList<Page, Row>,
  pages: readonly Page[],
): Row[] {
  const rows = new Map<string, Row>();
  for (const page of pages)
    for (const row of list.rows(page)) if (!rows.has(list.id(row))) rows.set(list.id(row), row);
  return [...rows.values()];
}
