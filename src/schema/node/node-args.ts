import { ArgsType, Field, ID } from 'type-graphql';
import { AreNodeIds, IsAtMostAPage, IsNodeId } from '../validation/decorators.js';

@ArgsType()
export class NodeArgs {
  @Field(() => ID, { description: 'The id of any record that is a Node, such as `AID-...` or `NID-...`.' })
  @IsNodeId()
  id!: string;
}

@ArgsType()
export class NodesArgs {
  @Field(() => [ID], { description: 'Ids of any records that are Nodes, at most 100.' })
  @IsAtMostAPage()
  @AreNodeIds()
  ids!: string[];
}
