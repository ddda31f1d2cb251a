/** The terms on which a product is part of a package; null is the same as left out. */
export interface ItemTerms {
  readonly price?: string | null;
  readonly monthly?: boolean | null;
  readonly type?: string | null;
}

/** The terms as the platform takes them: the price of an item is text, unlike that of a package. */
export function termsBody({ price, monthly, type }: ItemTerms): {
  readonly Price?: string;
  readonly Monthly?: boolean;
  readonly Type?: string;
} {
  return {
    ...(price != null && { Price: price }),
    ...(monthly != null && { Monthly: monthly }),
    ...(type != null && { Type: type }),
  };
}

/** An item within the body of a new package. */
export const itemBody = (item: ItemTerms & { readonly productId: string }) => ({
  ProductId: item.productId,
  ...termsBody(item),
});
