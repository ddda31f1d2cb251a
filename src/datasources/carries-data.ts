import { ProductType } from './telegent/records/index.js';

/** Whether a product includes mobile data, which no read of the platform says outright; null where the product is not known. */
export function carriesData(productType: ProductType | null | undefined): boolean | null {
  switch (productType) {
    case ProductType.DATA_ONLY:
    case ProductType.SMS_DATA:
    case ProductType.SMS_DATA_VOICE:
      return true;
    case ProductType.SMS_ONLY:
      return false;
    default:
      return null;
  }
}
