import { Field, ObjectType } from 'type-graphql';
import { ViewerRole } from '../enums/viewer.js';

@ObjectType({ simpleResolvers: true, description: 'Whoever sends the request, as its credentials say.' })
export class Viewer {
  @Field(() => ViewerRole, { description: 'What you may see and do.' })
  readonly role!: ViewerRole;
}
