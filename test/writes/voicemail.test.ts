import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import {
  activateVoicemail,
  deleteVoicemail,
  updateVoicemail,
} from '../../src/datasources/telegent/writes/voicemail.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const BODY = { PhoneNumber: '+12015550100', Email: 'ann@example.com' };
const FOUND = { found: { e164: '+12015550100' } };
const shown = (VoicemailEnabled: boolean, Email = 'ann@example.com') =>
  witnessOf({ answers: { getVoicemailInfo: { VoicemailEnabled, Email, FirstName: 'Ann', LastName: '' } } });

test.each([
  ['activateVoicemail', activateVoicemail],
  ['updateVoicemail', updateVoicemail],
  ['deleteVoicemail', deleteVoicemail],
])('%s is answered with the number', (operation, kind) => {
  expect(kind.decode(exampleAnswer(operation) as never, BODY)).toEqual({ e164: '+11234567890' });
  expect(kind.decode({ Successful: true }, BODY)).toEqual({ e164: '+12015550100' });
  expect(() => kind.decode({ Successful: false, Message: 'No' }, BODY)).toThrow(new RefusedAnswer('No'));
  expect(() => kind.decode(null, BODY)).toThrow(UndecodableAnswer);
});

describe('an activation', () => {
  test('that did not activate refuses', () => {
    const answer = { Successful: true, VoicemailActivated: false };
    expect(() => activateVoicemail.decode(answer, BODY)).toThrow(RefusedAnswer);
  });

  test('shows where there was no voicemail before', async () => {
    expect(await activateVoicemail.baseline?.(BODY, shown(true))).toBe(true);
    expect(await activateVoicemail.baseline?.(BODY, shown(false))).toBe(false);
    expect(await activateVoicemail.baseline?.(BODY, witnessOf({}))).toBe(false);
    expect(await activateVoicemail.look({ ...BODY, PIN: '1' }, false, shown(true))).toEqual(FOUND);
    expect(await activateVoicemail.look(BODY, false, shown(false))).toBe('absent');
    expect(await activateVoicemail.look(BODY, false, witnessOf({}))).toBe('absent');
  });

  test('shows by its settings where there was', async () => {
    expect(await activateVoicemail.look(BODY, true, shown(true))).toEqual(FOUND);
    expect(await activateVoicemail.look(BODY, true, shown(true, 'other@example.com'))).toBe('absent');
    expect(await activateVoicemail.look({ ...BODY, PIN: '1' }, true, shown(true))).toBe('absent');
  });
});

test('an update shows by its settings, but for the PIN', async () => {
  const look = (body: object, witness = shown(true)) =>
    updateVoicemail.look({ ...BODY, ...body }, null, witness);
  expect(await look({ FirstName: 'Ann', LastName: '' })).toMatchObject({ found: {} });
  expect(await look({ FirstName: 'Anna' })).toBe('absent');
  expect(await look({ PIN: '1' })).toBe('absent');
  expect(await look({}, witnessOf({}))).toBe('absent');
});

test('a removal shows by voicemail that is off', async () => {
  expect(await deleteVoicemail.look(BODY, null, shown(false))).toEqual(FOUND);
  expect(await deleteVoicemail.look(BODY, null, witnessOf({}))).toEqual(FOUND);
  expect(await deleteVoicemail.look(BODY, null, shown(true))).toBe('absent');
});
