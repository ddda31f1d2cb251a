/**
 * Loaded into a server before its own code: each workflow that the server works on stands still for ever at a commit of its own,
 * the first one at the first, the second one at the second. What the ledger holds of it then is what a process leaves that is
 * killed there.
 */
import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';

const dist = new URL('../../dist/modules/src/', import.meta.url);
const { SqliteLedger } = await import(new URL('store/ledger/sqlite-ledger.js', dist));
const { LineDriver } = await import(new URL('workflows/lines/line-driver.js', dist));

const atWork = new AsyncLocalStorage();
const workflows = new Map();

const { carryOn } = LineDriver.prototype;
LineDriver.prototype.carryOn = function (id, working) {
  const number = workflows.size + 1;
  const workflow = workflows.get(id) ?? { number, commits: 0, isFrozen: false };
  workflows.set(id, workflow);
  return atWork.run(workflow, () => carryOn.call(this, id, working));
};

const { commit } = SqliteLedger.prototype;
SqliteLedger.prototype.commit = function (changes) {
  const workflow = atWork.getStore();
  if (!workflow || ++workflow.commits < workflow.number) return commit.call(this, changes);
  if (!workflow.isFrozen) process.stdout.write(`frozen: ${workflow.number}\n`);
  workflow.isFrozen = true;
  return new Promise(() => undefined);
};
