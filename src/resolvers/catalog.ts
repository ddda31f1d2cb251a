import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection } from '../datasources/contracts/index.js';
import type {
  PackageItemRecord,
  PackageRecord,
  ProductRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../datasources/telegent/records/index.js';
import { PackageArgs, ProductArgs } from '../schema/catalog/catalog-args.js';
import { Package, PackageItem } from '../schema/catalog/package.js';
import { Product } from '../schema/catalog/product.js';
import { connection, EDGE, listOf, READ } from '../schema/complexity.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';
import { PackageSubscriptionConnection } from '../schema/subscription/package-subscription.js';
import { SubscriptionsArgs } from '../schema/subscription/subscription-args.js';

/** Items that one package usually has. */
const FEW = 5;

@Resolver(() => Package)
export class PackageResolver {
  @Authorized()
  @Query(() => Package, {
    nullable: true,
    complexity: EDGE,
    description: 'One package. Null when there is none with that id that you may see.',
  })
  package(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: PackageArgs,
  ): Promise<PackageRecord | null> {
    return sources.catalog.packageById(recordId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the package is, for people. The platform takes it and never returns it, so it is null unless it was set through this graph.',
  })
  description(@Root() item: PackageRecord, @Ctx() { sources }: RequestContext): Promise<string | null> {
    return sources.catalog.descriptionOf(item);
  }

  @FieldResolver(() => [PackageItem], {
    nullable: true,
    complexity: listOf(FEW, READ),
    description: 'The products of the package, each with its part of the price.',
  })
  items(
    @Root() item: PackageRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly PackageItemRecord[]> {
    return sources.catalog.itemsOf(item);
  }

  @FieldResolver(() => PackageSubscriptionConnection, {
    nullable: true,
    complexity: connection,
    description: 'Subscriptions to the package that you may see.',
  })
  subscriptions(
    @Root() item: PackageRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page, active = null }: SubscriptionsArgs,
  ): Promise<Connection<SubscriptionRecord>> {
    return sources.subscriptions.ofPackage(item, { active }, page);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'The one subscriber that the package was made for. Null for a package that anyone may have.',
  })
  subscriber(
    @Root() item: PackageRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.ofPackage(item);
  }
}

@Resolver(() => PackageItem)
export class PackageItemResolver {
  @FieldResolver(() => Product, {
    nullable: true,
    complexity: EDGE,
    description: 'The product itself. Null where it is no longer in the catalogue.',
  })
  product(
    @Root() item: PackageItemRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<ProductRecord | null> {
    return sources.catalog.productOf(item);
  }

  @FieldResolver(() => Package, {
    nullable: true,
    complexity: EDGE,
    description: 'The package that the item belongs to.',
  })
  package(
    @Root() item: PackageItemRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<PackageRecord | null> {
    return sources.catalog.packageOfItem(item);
  }
}

@Resolver(() => Product)
export class ProductResolver {
  @Authorized()
  @Query(() => Product, {
    nullable: true,
    complexity: EDGE,
    description: 'One product. Null when there is none with that id that you may see.',
  })
  product(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: ProductArgs,
  ): Promise<ProductRecord | null> {
    return sources.catalog.productById(recordId);
  }
}
