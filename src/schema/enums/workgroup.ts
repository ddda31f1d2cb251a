import { WorkgroupMemberType, WorkgroupType } from '../../datasources/telegent/records/index.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

/** Written out, since the records know the days as text. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

describeEnum(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  values: {
    MONDAY: 'Monday.',
    TUESDAY: 'Tuesday.',
    WEDNESDAY: 'Wednesday.',
    THURSDAY: 'Thursday.',
    FRIDAY: 'Friday.',
    SATURDAY: 'Saturday.',
    SUNDAY: 'Sunday.',
  },
});

describeEnum(WorkgroupMemberType, {
  name: 'WorkgroupMemberType',
  description: 'What a member of a workgroup is.',
  values: {
    USER: 'A person: a subscriber, or a number that is rung.',
    WORKGROUP: 'Another workgroup, to which the call is handed.',
  },
});

export const WorkgroupTypeInput = describeInputEnum(WorkgroupType, {
  name: 'WorkgroupType',
  description: 'How a workgroup shares out its calls.',
  values: {
    IVR: 'By a menu: the caller presses the digit of a member.',
    SIMULTANEOUS: 'All members ring at once.',
    ROUND_ROBIN: 'Members ring in turn.',
  },
});

export { WorkgroupMemberType };
