import { expect, test } from '@jest/globals';
import { Calls } from './calls.js';

const CALL = { create: 'createCallFilter', update: 'updateCallFilter', list: 'getCallFilters' };
const MESSAGE = { create: 'createMessageFilter', update: 'updateMessageFilter', list: 'listMessageFilters' };

/** The family's subscriber who has no Guardian yet, with the first of his numbers. */
const daniel = (calls: Calls) => {
  const SubscriberId = String(calls.inventory().get('+13855550103')?.['AssignedSubscriberId']);
  return { SubscriberId, Phone: '+13855550103' };
};
const guarded = (SubscriberId: string) => ({
  SubscriberId,
  EnableIntelligentGuardianCalls: true,
  EnableIntelligentGuardianMessages: true,
});

test.each([CALL, MESSAGE])(
  '$create needs the own number, no filter there yet, and the feature where that is set',
  ({ create }) => {
    const calls = new Calls();
    calls.settings.filtersNeedGuardian = true;
    const wanted = { ...daniel(calls), FilterMode: create === CALL.create ? 'BLACKLIST' : 'ACTIVE' };
    expect(calls.refusal(create, wanted)).toMatch(/^400 AI Guardian is not enabled/);
    calls.post('configureGuardianFeatures', guarded(wanted.SubscriberId));
    expect(calls.refusal(create, { ...wanted, Phone: calls.id('familyNumber') })).toBe(
      '400 Phone number does not belong to account',
    );
    expect(calls.post(create, wanted)).toMatchObject({ ApplyToInbound: false, ApplyToOutbound: false });
    expect(calls.refusal(create, wanted)).toBe(
      '400 Duplicate filter found for the same subscriber and phone number',
    );
  },
);

test('an age level on calls needs a guardian relation first', () => {
  const calls = new Calls();
  const line = daniel(calls);
  calls.post('configureGuardianFeatures', guarded(line.SubscriberId));
  expect(calls.refusal('createCallFilter', { ...line, FilterMode: 'CHILD' })).toBe(
    '400 CHILD needs a guardian relation',
  );
  calls.post('createGuardianRelation', {
    ParentSubscriberId: calls.id('familyManagerId'),
    ChildSubscriberId: line.SubscriberId,
    Relation: 'Guardian',
  });
  expect(calls.post('createCallFilter', { ...line, FilterMode: 'CHILD' })).toMatchObject({
    FilterMode: 'CHILD',
  });
});

test.each([
  [CALL, 'callFilterId', 'AllowedNumbers', 'BLACKLIST'],
  [MESSAGE, 'messageFilterId', 'AllowedContacts', 'INACTIVE'],
] as const)('an update replaces: what it leaves out is lost (%j)', (operations, name, list, mode) => {
  const calls = new Calls();
  const SubscriberId = calls.id('familyChildId');
  const read = () => calls.list(operations.list, { SubscriberId })[0];
  expect(read()).toMatchObject({ ApplyToInbound: true });
  calls.post(operations.update, { FilterId: calls.id(name), BlockUnknownNumbers: true });
  expect(read()).toMatchObject({
    FilterId: calls.id(name),
    Phone: '+13855550105',
    FilterMode: mode,
    [list]: [],
    ApplyToInbound: false,
    BlockUnknownNumbers: true,
  });
});

test('numbers go on a list once and come off only when they are on it', () => {
  const calls = new Calls();
  const lists = { SubscriberId: calls.id('familyChildId'), MessageFilterId: calls.id('messageFilterId') };
  const contact = (Contacts: string[]) => ({ ...lists, Contacts });
  const both = ['+18015550177', '+18015550178'];
  expect(calls.post('addBlockedContacts', contact(both))).toMatchObject({ BlockedContacts: both });
  expect(calls.refusal('removeBlockedContacts', contact(['+18015550178', '+18015550179']))).toBe(
    '400 +18015550179 is not on the list',
  );
  calls.post('removeBlockedContacts', contact(['+18015550177']));
  expect(calls.list('getBlockedContacts', lists)).toEqual(['+18015550178']);
  expect(
    calls.refusal('getBlockedContacts', {}, { ...lists, SubscriberId: calls.id('familyManagerId') }),
  ).toBe('404 Invalid MessageFilterId');
});

test('keywords are read out of the JSON in the filter, with or without its braces', () => {
  const calls = new Calls();
  const ids = { SubscriberId: calls.id('familyChildId'), CallFilterId: calls.id('callFilterId') };
  expect(calls.get('getCallFilterKeywords', ids)).toMatchObject({ CustomKeywords: ['vape', 'meet me'] });
  const update = (KeywordFilter: string) => ({ FilterId: calls.id('callFilterId'), KeywordFilter });
  calls.post('updateCallFilter', update('"CustomKeywords":["x"]'));
  expect(calls.get('getCallFilterKeywords', ids)).toEqual({
    CustomKeywords: ['x'],
    SystemKeywords: {},
    SeverityMap: {},
  });
  expect(calls.refusal('updateCallFilter', update('oops'))).toBe('400 KeywordFilter is not valid JSON');
});

test('a relation needs the feature on at both ends', () => {
  const calls = new Calls();
  const ParentSubscriberId = calls.id('familyManagerId');
  const relation = { ParentSubscriberId, ChildSubscriberId: daniel(calls).SubscriberId, Relation: 'Parent' };
  expect(calls.refusal('createGuardianRelation', relation)).toMatch(/^400 AI Guardian is not enabled/);
  calls.post('configureGuardianFeatures', {
    ...guarded(relation.ChildSubscriberId),
    EnableIntelligentGuardianCalls: false,
  });
  calls.post('createGuardianRelation', relation);
  expect(calls.get('getGuardianRelationsByParent', { ParentSubscriberId })['Children']).toHaveLength(3);
  calls.post('deleteGuardianRelation', relation);
  expect(calls.refusal('deleteGuardianRelation', relation)).toBe('404 Relation not found');
});

test('a filter of a subscriber whose Guardian is off is made, unless that is set otherwise', () => {
  const calls = new Calls();
  const made = calls.post('createMessageFilter', { ...daniel(calls), FilterMode: 'CHILD' });
  expect(made).toMatchObject({ FilterMode: 'CHILD', AllowedContacts: [], BlockLinks: false });
});

test.each([
  ['addAllowedNumbers', 'removeCallFilterAllowedNumbers', 'getAllowedNumbers', 'CallFilterId', 'Numbers'],
  [
    'addCallFilterBlockedNumbers',
    'removeCallFilterBlockedNumbers',
    'listCallFilterBlockedNumbers',
    'CallFilterId',
    'Numbers',
  ],
  ['addAllowedContacts', 'removeAllowedContacts', 'listAllowedContacts', 'MessageFilterId', 'Contacts'],
  ['addBlockedContacts', 'removeBlockedContacts', 'getBlockedContacts', 'MessageFilterId', 'Contacts'],
])('%s adds once, %s takes off what is there only', (add, remove, read, idName, listName) => {
  const calls = new Calls();
  const idOf = { CallFilterId: 'callFilterId', MessageFilterId: 'messageFilterId' };
  const filter = {
    SubscriberId: calls.id('familyChildId'),
    [idName]: calls.id(idOf[idName as keyof typeof idOf]),
  };
  const before = calls.list(read, filter).map(String);
  const [one, two] = ['+12015550133', '+12015550134'];
  calls.post(add, { ...filter, [listName]: [one, two] });
  calls.post(add, { ...filter, [listName]: [two, one] });
  expect(calls.list(read, filter)).toEqual([...before, one, two]);
  calls.post(remove, { ...filter, [listName]: [one] });
  expect(calls.refusal(remove, { ...filter, [listName]: [two, one] })).toBe(`400 ${one} is not on the list`);
  expect(calls.list(read, filter)).toEqual([...before, two]);
});
