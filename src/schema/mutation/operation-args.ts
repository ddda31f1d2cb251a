import { Matches } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';

export const IsOperationId = (): PropertyDecorator =>
  Matches(/^OP-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'is no operation id (OP-...)' });

@ArgsType()
export class OperationArgs {
  @Field(() => ID, { description: 'The id of an operation, `OP-...`, out of a payload.' })
  @IsOperationId()
  id!: string;
}
