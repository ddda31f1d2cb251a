import { text } from './text.js';
import { reportUnreadableValue } from './unreadable.js';

/** Minutes east of UTC of the zones that the platform may name. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -5 * 60,
  EDT: -4 * 60,
  CST: -6 * 60,
  CDT: -5 * 60,
  MST: -7 * 60,
  MDT: -6 * 60,
  PST: -8 * 60,
  PDT: -7 * 60,
  AKST: -9 * 60,
  AKDT: -8 * 60,
  HST: -10 * 60,
};

const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d+))?)? ?(?<zone>[A-Z]{1,4}|[+-]\d\d:?\d\d)?)?$/i;
const MONTH_FIRST =
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?: (?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?: ?(?<half>[AP]M))?(?: (?<zone>[A-Z]{1,4}))?)?$/i;
const CLOCK_FIRST =
  /^(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>[A-Z]{1,4}) (?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/i;

/** The value with which .NET says that there is no date. */
const NO_DATE = /^(?:0001-01-01|0?1\/0?1\/0001)/;

interface Moment {
  /** Milliseconds since the epoch. */
  readonly instant: number;
  /** The day as written, in the zone it was written in. */
  readonly day: string;
}

/**
 * An instant as ISO text in UTC, from any of the platform's forms: ISO with up to seven fraction digits and an offset, ISO
 * without a zone (taken as UTC), `MM/DD/YYYY` with or without a time, `16:45:59 MST 2025-01-23`. Null when absent or no date.
 */
export function instant(value: unknown): string | null {
  const moment = momentOf(value);
  return moment && new Date(moment.instant).toISOString();
}

/** The day (`YYYY-MM-DD`) of a date in any of the platform's forms, as written there. Null when absent or no date. */
export function calendarDate(value: unknown): string | null {
  return momentOf(value)?.day ?? null;
}

function momentOf(value: unknown): Moment | null {
  const written = text(value)?.replace(/\s+/g, ' ') ?? null;
  if (written === null || NO_DATE.test(written)) return null;
  const groups = (ISO.exec(written) ?? MONTH_FIRST.exec(written) ?? CLOCK_FIRST.exec(written))?.groups;
  const moment = groups ? momentFrom(groups) : null;
  if (moment === null) reportUnreadableValue('date');
  return moment;
}

function momentFrom(groups: Readonly<Record<string, string | undefined>>): Moment | null {
  const part = (name: string): number => Number(groups[name] ?? 0);
  const hour = hourOfDay(part('hour'), groups['half']);
  const offset = minutesEast(groups['zone']);
  if (hour === null || offset === null || part('minute') > 59 || part('second') > 59) return null;
  const midnight = new Date(Date.UTC(part('year'), part('month') - 1, part('day')));
  // Date.UTC lets the 31st of June run over into July.
  const exists = midnight.getUTCMonth() === part('month') - 1 && midnight.getUTCFullYear() === part('year');
  if (!exists) return null;
  const milliseconds = Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
  const minutes = hour * 60 + part('minute') - offset;
  return {
    instant: midnight.getTime() + (minutes * 60 + part('second')) * 1000 + milliseconds,
    day: midnight.toISOString().slice(0, 10),
  };
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function minutesEast(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const offset = /^(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)$/.exec(zone)?.groups;
  if (!offset) return ZONES[zone.toUpperCase()] ?? null;
  const hours = Number(offset['hours']);
  const minutes = Number(offset['minutes']);
  if (hours > 14 || minutes > 59) return null;
  return (offset['sign'] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
