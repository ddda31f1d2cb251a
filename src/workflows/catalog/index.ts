import type { AnyMutationDefinition } from '../definition.js';
import { addPackageItem } from './add-package-item.js';
import { clonePackage } from './clone-package.js';
import { createPackage } from './create-package.js';
import { createProduct } from './create-product.js';
import { deletePackage } from './delete-package.js';
import { deleteProduct } from './delete-product.js';
import { removePackageItem } from './remove-package-item.js';
import { updatePackageItem } from './update-package-item.js';
import { updatePackage } from './update-package.js';
import { updateProduct } from './update-product.js';

/** The mutations of this domain that send something. */
export const catalogMutations: readonly AnyMutationDefinition[] = [
  createProduct,
  updateProduct,
  deleteProduct,
  createPackage,
  updatePackage,
  deletePackage,
  clonePackage,
  addPackageItem,
  updatePackageItem,
  removePackageItem,
];
