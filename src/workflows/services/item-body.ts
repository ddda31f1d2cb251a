/** What tells a price of a service and says what it is; null is the same as left out. */
interface ItemInput {
  readonly aggregatorId?: string | null;
  readonly distributorId?: string | null;
  readonly price?: string | null;
  readonly monthly?: boolean | null;
}

/** Whose price it is, as the platform takes it. */
export const ownerBody = ({ aggregatorId, distributorId }: ItemInput) => ({
  ...(aggregatorId != null && { AggregatorId: aggregatorId }),
  ...(distributorId != null && { DistributorId: distributorId }),
});

/** The price itself, as the platform takes it. */
export const priceBody = ({ price, monthly }: ItemInput) => ({
  ...(price != null && { Price: Number(price) }),
  ...(monthly != null && { Monthly: monthly }),
});
