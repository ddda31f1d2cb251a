import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import {
  accountPackages,
  distributorPackages,
  packageById,
  packageItem,
  packageItems,
  packageRecord,
} from '../reads/catalog.js';
import { listTag, tag } from '../reads/tags.js';
import type { PackageItemRecord, PackageRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

type Package = Stored<PackageRecord>;
type Item = Stored<PackageItemRecord>;

function packagesOf(witness: Witness): Promise<readonly PackageRecord[]> {
  return witness.read(witness.accountId === null ? distributorPackages() : accountPackages());
}

/** `POST /packages`. No list shows descriptions and items, so they tell no two packages apart. */
export const createPackage = writeKind({
  operation: 'createPackage',
  secrets: [],
  decode: (answer): Package => outcome(answer, packageRecord),
  tags: (_body, made) => [listTag('packages'), ...(made ? [tag('package', made.id)] : [])],
  locks: (_body, credentialId) => [`createPackage ${credentialId}`],
  baseline: async (_body, witness) => idsOf(await packagesOf(witness)),
  ...creation(async (body: BodyOf<'createPackage'>, witness) => {
    const asked = (id: string) => stated(packageRecord({ ...body, PackageId: id }));
    return { kind: 'package', rows: await packagesOf(witness), asked };
  }),
  claims: ({ id }) => [tag('package', id)],
  isSentAgain: true,
});

/** `POST /packages/update`: fields left out keep their values. */
export const updatePackage = writeKind({
  operation: 'updatePackage',
  secrets: [],
  decode: (answer, body): Package => outcome(answer, (row) => packageRecord({ ...body, ...row })),
  tags: ({ PackageId }) => [tag('package', PackageId), listTag('packages')],
  locks: ({ PackageId }) => [tag('package', PackageId)],
  baseline: async (body) => unprovable(body, ['Description']),
  look: async (body, unproved, witness) =>
    findUpdated(stated(packageRecord(body)), await witness.read(packageById(body.PackageId)), unproved),
  isSentAgain: true,
});

/** `POST /packages/delete`. */
export const deletePackage = writeKind({
  operation: 'deletePackage',
  secrets: [],
  decode: (answer, body) => confirmed(answer, { id: 'PackageId', status: 'PackageStatus' }, body.PackageId),
  tags: ({ PackageId }) => [tag('package', PackageId), listTag('packages')],
  locks: ({ PackageId }) => [tag('package', PackageId)],
  look: async ({ PackageId }, _baseline, witness) =>
    findDeleted(PackageId, await witness.read(packageById(PackageId))),
  isSentAgain: true,
});

/** `POST /packages/items/add`. */
export const addPackageItem = writeKind({
  operation: 'addPackageItem',
  secrets: [],
  decode: (answer, body): Item => outcome(answer, (row) => packageItem({ ...body, ...row })),
  tags: ({ PackageId }) => [tag('package', PackageId)],
  locks: ({ PackageId }) => [`addPackageItem ${tag('package', PackageId)}`],
  baseline: async ({ PackageId }, witness) => idsOf(await witness.read(packageItems(PackageId))),
  ...creation(async (body: BodyOf<'addPackageItem'>, witness) => {
    const rows = await witness.read(packageItems(body.PackageId));
    const asked = (id: string) => stated(packageItem({ ...body, PackageItemId: id }));
    return { kind: 'packageItem', rows, asked };
  }),
  claims: ({ id }) => [tag('packageItem', id)],
  isSentAgain: true,
});

async function itemOf(
  { PackageId, PackageItemId }: { readonly PackageId: string; readonly PackageItemId: string },
  witness: Witness,
): Promise<PackageItemRecord | null> {
  const items = await witness.read(packageItems(PackageId));
  return items.find(({ id }) => id === PackageItemId) ?? null;
}

/** `POST /packages/items/update`: fields left out keep their values. */
export const updatePackageItem = writeKind({
  operation: 'updatePackageItem',
  secrets: [],
  decode: (answer, body): Item => outcome(answer, (row) => packageItem({ ...body, ...row })),
  tags: ({ PackageId }) => [tag('package', PackageId)],
  locks: ({ PackageItemId }) => [tag('packageItem', PackageItemId)],
  baseline: async (body) => unprovable(body, []),
  look: async (body, unproved, witness) =>
    findUpdated(stated(packageItem(body)), await itemOf(body, witness), unproved),
  isSentAgain: true,
});

/** `POST /packages/items/delete`. */
export const deletePackageItem = writeKind({
  operation: 'deletePackageItem',
  secrets: [],
  decode: (answer, body) =>
    confirmed(answer, { id: 'PackageItemId', status: 'PackageItemStatus' }, body.PackageItemId),
  tags: ({ PackageId }) => [tag('package', PackageId)],
  locks: ({ PackageItemId }) => [tag('packageItem', PackageItemId)],
  look: async (body, _baseline, witness) => findDeleted(body.PackageItemId, await itemOf(body, witness)),
  isSentAgain: true,
});
