import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, instant } from '../../src/datasources/telegent/decode/date.js';
import { onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';

const unreadable = jest.fn<(kind: string) => void>();
const stop = onUnreadableValue(unreadable);
afterEach(() => void unreadable.mockClear());
afterAll(stop);

describe('every form of the platform', () => {
  test.each([
    [
      'ISO with seven fraction digits and an offset',
      '2025-10-29T12:36:19.3384387+00:00',
      '2025-10-29T12:36:19.338Z',
    ],
    ['an offset west of Greenwich', '2025-10-29T23:36:19.33-07:00', '2025-10-30T06:36:19.330Z'],
    ['an offset without a colon', '2025-10-29T12:00:00+0530', '2025-10-29T06:30:00.000Z'],
    ['seven fraction digits and Z', '2025-05-14T18:37:18.2408767Z', '2025-05-14T18:37:18.240Z'],
    ['no zone means UTC', '2025-12-08T00:12:08.89', '2025-12-08T00:12:08.890Z'],
    ['a blank between day and time', '2025-12-08 00:12', '2025-12-08T00:12:00.000Z'],
    ['a day alone', '2025-12-08', '2025-12-08T00:00:00.000Z'],
    ['month first', '02/05/2023', '2023-02-05T00:00:00.000Z'],
    ['month first without zeros', '2/5/2023', '2023-02-05T00:00:00.000Z'],
    ['month first, afternoon', '05/02/2025 06:36:13 PM', '2025-05-02T18:36:13.000Z'],
    ['month first, just after midnight', '05/02/2025 12:06:13 AM', '2025-05-02T00:06:13.000Z'],
    ['clock first, in standard time', '16:45:59 MST 2025-01-23', '2025-01-23T23:45:59.000Z'],
    ['clock first, in summer time', '20:45:59 EDT 2025-07-23', '2025-07-24T00:45:59.000Z'],
    ['blanks around it', '  2025-12-08 ', '2025-12-08T00:00:00.000Z'],
  ])('%s', (_, written, expected) => {
    expect(instant(written)).toBe(expected);
    expect(unreadable).not.toHaveBeenCalled();
  });
});

test.each([null, undefined, '', '  ', 'NULL', '0001-01-01T00:00:00', '01/01/0001'])(
  '%j says that there is no date',
  (nothing) => {
    expect(instant(nothing)).toBeNull();
    expect(calendarDate(nothing)).toBeNull();
    expect(unreadable).not.toHaveBeenCalled();
  },
);

test.each([
  '2025-02-30',
  '2025-13-01',
  '13/01/2025',
  '06/31/2025',
  '2025-01-01T24:00:00',
  '2025-01-01T10:60:00',
  '05/02/2025 13:00:00 PM',
  '05/02/2025 00:10:00 AM',
  '16:45:59 XYZ 2025-01-23',
  '2025-01-01T10:00:00+15:00',
  'tomorrow',
  1735689600,
])('%j is no date: null, and counted', (written) => {
  expect(instant(written)).toBeNull();
  expect(unreadable.mock.calls).toEqual([['date']]);
});

test('a calendar date is the day as written, whatever the zone', () => {
  expect(calendarDate('2025-10-29T23:36:19.33-07:00')).toBe('2025-10-29');
  expect(calendarDate('16:45:59 MST 2025-01-23')).toBe('2025-01-23');
  expect(calendarDate('02/05/2023')).toBe('2023-02-05');
});

const instants = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2099-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

test('an instant survives every form that can hold it', () => {
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      fc.stringMatching(/^\d{0,6}$/),
      (date, east, more) => {
        const iso = date.toISOString();
        const local = new Date(date.getTime() + east * 60_000).toISOString().slice(0, -1);
        const two = (part: number): string => String(part).padStart(2, '0');
        const offset = `${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
        expect(instant(iso)).toBe(iso);
        expect(instant(iso.slice(0, -1))).toBe(iso);
        expect(instant(`${local}${more}${offset}`)).toBe(iso);
      },
    ),
  );
});

test('the clock-first and the month-first form agree with ISO to the second', () => {
  fc.assert(
    fc.property(instants, (date) => {
      const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
      const [year, month, dayOfMonth] = day.split('-');
      const expected = `${day}T${time}.000Z`;
      expect(instant(`${time} UTC ${day}`)).toBe(expected);
      expect(instant(`${month}/${dayOfMonth}/${year} ${time}`)).toBe(expected);
      expect(calendarDate(`${month}/${dayOfMonth}/${year}`)).toBe(day);
    }),
  );
});

test('any text is a date or null, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/:T. +-]{0,30}$/)), (written) => {
      const decoded = instant(written);
      expect(decoded === null || new Date(decoded).toISOString() === decoded).toBe(true);
    }),
  );
});
