import { Field, ID, ObjectType } from 'type-graphql';
import type {
  ScheduleHours as HoursRecord,
  ScheduleRecord,
} from '../../datasources/telegent/records/index.js';
import { Weekday } from '../enums/workgroup.js';
import type { Shown } from '../shown.js';

@ObjectType({ simpleResolvers: true, description: 'The hours of one day of the week.' })
export class ScheduleHours implements HoursRecord {
  @Field(() => Weekday, { description: 'The day of the week.' })
  readonly day!: HoursRecord['day'];

  @Field(() => String, {
    nullable: true,
    description: 'When work begins, as in `8:00 AM`. Null on a day off.',
  })
  readonly opensAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When work ends, as in `5:00 PM`. Null on a day off.' })
  readonly closesAt!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The weekly hours in which workgroups answer calls. It has an id, but is no Node: its prefix is shared with subscribers.',
})
export class Schedule implements Shown<ScheduleRecord, 'accountId'> {
  @Field(() => ID, { description: 'The id of the schedule, `SID-...` or `SCH-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the schedule.' })
  readonly name!: string | null;

  @Field(() => [ScheduleHours], { description: 'The hours, day by day.' })
  readonly hours!: readonly ScheduleHours[];
}
