import { RESTDataSource } from '@apollo/datasource-rest';
import DataLoader from 'dataloader';

const ROWS = 1000;
const NUMBERS_A_CALL = 100;

/**
 * The platform as its documentation of RESTDataSource has it: a method for each endpoint, made anew for each request, identical
 * GETs sent once. The one call that takes many numbers and cannot be cached, a POST, is batched by a DataLoader, as recommended
 * there. Lists are read once a request, since every line of a screen looks into them.
 */
export class TelegentAPI extends RESTDataSource {
  #lists = new Map();
  #usages = new DataLoader((numbers) => this.#readUsages(numbers), { maxBatchSize: NUMBERS_A_CALL });

  constructor({ baseUrl, tokens, ...options }) {
    super(options);
    this.baseURL = `${baseUrl}/v1.0/`;
    this.tokens = tokens;
  }

  async willSendRequest(path, request) {
    request.headers.authorization = `Bearer ${await this.tokens.of(new URL(path, this.baseURL))}`;
  }

  account(id) {
    return this.get('account', { params: { AccountId: id } });
  }

  subscriber(id) {
    return this.get('subscribers/get', { params: { SubscriberId: id } });
  }

  package(id) {
    return this.get('packages', { params: { PackageId: id } });
  }

  messageRoute(id) {
    return this.get('message/routes', { params: { MessageRouteId: id } });
  }

  guardianFeatures(subscriberId) {
    return this.get('subscribers/guardian-features', { params: { SubscriberId: subscriberId } });
  }

  subscribers() {
    return this.#once('subscribers', () =>
      this.#pages('distributor/subscribers', 'TotalPerPage', ({ Subscribers, TotalSubscribers }) => ({
        rows: Subscribers,
        total: TotalSubscribers,
      })),
    );
  }

  numbers() {
    return this.#once('numbers', () =>
      this.#pages(
        'numbers/inventory',
        'TotalNumbersRequested',
        ({ PhoneNumbers, TotalResults }) => ({ rows: PhoneNumbers, total: TotalResults }),
        { Filter: 'All' },
      ),
    );
  }

  subscriptions() {
    return this.#once('subscriptions', async () => {
      const { Results } = await this.get('distributor/subscriptions', { params: { Filter: 'All' } });
      return Results;
    });
  }

  /** What a number has used, as the platform says it. */
  usage(number) {
    return this.#usages.load(number);
  }

  renameSubscriber(id, name) {
    return this.post('subscribers/update', { body: { SubscriberId: id, Name: name } });
  }

  async #readUsages(numbers) {
    const body = { PhoneNumbers: numbers.map((number) => ({ Number: number })) };
    const { PhoneNumbers } = await this.post('numbers/data-usage/info', { body });
    const byNumber = new Map(PhoneNumbers.map((usage) => [usage.Number, usage]));
    return numbers.map((number) => byNumber.get(number) ?? null);
  }

  async #pages(path, sizeName, read, params = {}) {
    const rows = [];
    for (let page = 1; ; page++) {
      const answer = await this.get(path, {
        params: { ...params, PageNumber: String(page), [sizeName]: String(ROWS) },
      });
      const { rows: more, total } = read(answer);
      rows.push(...more);
      if (more.length === 0 || rows.length >= total) return rows;
    }
  }

  #once(name, read) {
    if (!this.#lists.has(name)) this.#lists.set(name, read());
    return this.#lists.get(name);
  }
}
