import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { RefusedAnswer, type AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { KINDS } from './setup-kinds.js';

/** The specification's example; it has none of the words for a webhook that was deleted. */
function exampleOf(operation: string): Readonly<Record<string, unknown>> {
  const example = exampleAnswer(operation) as Readonly<Record<string, unknown>>;
  return operation === 'deleteWebhook' ? { ...example, WebhookStatus: 'Webhook deleted' } : example;
}

/** A body of any kind; the ids are the ones in the specification's examples, so that answers are about them. */
function bodyFor(operation: string): Readonly<Record<string, unknown>> {
  const answer = UNDESCRIBED.has(operation) ? {} : exampleOf(operation);
  const ids = Object.entries(answer).filter(([name]) => name.endsWith('Id'));
  return {
    MessageRouteId: answer['MRID'],
    CallFilterId: answer['FilterId'],
    MessageFilterId: answer['FilterId'],
    SubscriberId: 'TSUID-1',
    ServiceId: 'SID-1',
    FilterId: 'F-1',
    ...Object.fromEntries(ids),
  };
}

const UNDESCRIBED = new Set(['updateService', 'deleteService']);
const NAMED = Object.entries(KINDS).map(([name, kind]) => [name, kind as unknown as AnyWriteKind] as const);
const DESCRIBED = NAMED.filter(([name]) => !UNDESCRIBED.has(name));

describe('the answers of the specification', () => {
  test.each(DESCRIBED)('%s', (name, kind) => {
    const body = bodyFor(name);
    const result = kind.decode(exampleOf(name), body);
    if (!/Guardian|ServiceItem/.test(name)) expect(result).toHaveProperty('id', expect.any(String));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test.each(DESCRIBED)('%s may come in a list of one', (name, kind) => {
    const body = bodyFor(name);
    expect(kind.decode([exampleOf(name)], body)).toEqual(kind.decode(exampleOf(name), body));
  });
});

describe('answers that cannot be understood', () => {
  const ODD: readonly unknown[] = [null, undefined, '', 'OK', 7, [], [{}, {}], {}];

  test.each(DESCRIBED.filter(([name]) => !/^update|^add|Guardian/.test(name)))('of %s', (name, kind) => {
    for (const answer of ODD) expect(() => kind.decode(answer, bodyFor(name))).toThrow(UndecodableAnswer);
  });

  test.each(DESCRIBED)('of %s, which are no record', (name, kind) => {
    for (const answer of ODD.slice(0, -1)) {
      expect(() => kind.decode(answer, bodyFor(name))).toThrow(UndecodableAnswer);
    }
  });
});

describe('answers of 200 that say no', () => {
  test.each(NAMED)('of %s', (name, kind) => {
    const answer = UNDESCRIBED.has(name) ? {} : exampleOf(name);
    const refusals = [
      { ...answer, Successful: false, StatusMessage: 'No.' },
      { ...answer, Success: 'false', ErrorMessage: 'No.' },
      { ...answer, Status: 'Error', Message: 'No.' },
    ];
    for (const refusal of refusals) {
      expect(() => kind.decode(refusal, bodyFor(name))).toThrow(new RefusedAnswer('No.'));
    }
  });

  test('are told without secrets', () => {
    const refusal = { Successful: false, Message: 'password: hunter2 is too short' };
    const decode = () => KINDS.createMessageRoute.decode(refusal, {} as never);
    expect(decode).toThrow(RefusedAnswer);
    expect(decode).not.toThrow('hunter2');
  });

  test('and give no reason', () => {
    const decode = () => KINDS.deleteWorkgroup.decode({ Successful: false }, { WorkgroupId: 'WID-1' });
    expect(decode).toThrow('The platform says that it was not done.');
  });
});

describe('the answer of a deletion', () => {
  const { deleteProduct } = KINDS;
  const decode = (answer: object) => deleteProduct.decode(answer, { ProductId: 'PRID-1' });

  test.each([
    [{ ProductId: 'PRID-1', ProductStatus: 'Deleted' }],
    [{ ProductId: 'PRID-1', ProductStatus: '' }],
    [{ ProductId: 'PID-1' }],
    [{ ProductStatus: ' deleted ' }],
    [{ ProductId: 'NULL', ProductStatus: 'Inactive' }],
  ])('%j confirms it', (answer) => {
    expect(decode(answer)).toEqual({ id: 'PRID-1' });
  });

  test.each([
    [{ ProductId: 'PRID-2', ProductStatus: 'Deleted' }],
    [{ ProductId: 'PRID-1', ProductStatus: 'Thinking' }],
    [{ ProductId: '', ProductStatus: null }],
  ])('%j is not understood', (answer) => {
    expect(() => decode(answer)).toThrow(UndecodableAnswer);
  });

  test.each([['Failed'], ['Not Found'], ['rejected'], ['Not deleted'], ['Deletion unsuccessful']])(
    '%s says no',
    (ProductStatus) => {
      expect(() => decode({ ProductId: 'PRID-1', ProductStatus })).toThrow(RefusedAnswer);
    },
  );
});

describe('secrets', () => {
  test.each(NAMED.filter(([, { secrets }]) => secrets.length > 0))('of %s stay behind', (name, kind) => {
    const planted = Object.fromEntries(kind.secrets.map((field) => [field, `planted ${field}`]));
    const answer = { ...exampleOf(name), ...planted };
    expect(JSON.stringify(kind.decode(answer, { ...bodyFor(name), ...planted }))).not.toContain('planted');
  });

  test('are named by every kind whose body has one', () => {
    const named = NAMED.filter(([, { secrets }]) => secrets.length > 0).map(([name]) => name);
    expect(named.sort()).toEqual([
      ...['createMessageRoute', 'createVoiceRoute', 'createWebhook'],
      ...['updateMessageRoute', 'updateVoiceRoute', 'updateWebhook'],
    ]);
  });
});

describe('what an answer leaves out is as it was asked', () => {
  test('of a call filter', () => {
    const body = { FilterId: 'F-1', SubscriberId: 'TSUID-1', ApplyToInbound: true, BlockInternational: true };
    const filter = KINDS.updateCallFilter.decode({ FilterId: 'F-1', FilterMode: 'WHITELIST' }, body);
    expect(filter).toMatchObject({ mode: 'WHITELIST', applyToInbound: true, blockInternational: true });
  });

  test('of a package item', () => {
    const body = { PackageId: 'PID-1', ProductId: 'PRID-1' };
    expect(KINDS.addPackageItem.decode({ PackageItemId: 'PIID-1', Price: 2 }, body)).toMatchObject({
      id: 'PIID-1',
      productId: 'PRID-1',
      price: '2',
    });
  });

  test('of a subscription, which stays active', () => {
    const updated = KINDS.updateSubscription.decode({ SubscriptionId: 'SUB-1' }, { SubscriptionId: 'SUB-1' });
    expect(updated.active).toBe(true);
  });
});

test('services whose answers are not described tell nothing', () => {
  expect(KINDS.updateService.decode({}, { ServiceId: 'SID-1' })).toBeNull();
  expect(KINDS.deleteService.decode('', { ServiceId: 'SID-1' })).toBeNull();
});
