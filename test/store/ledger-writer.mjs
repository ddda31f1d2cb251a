/** Counts a document of the ledger up, `count` times, against other processes that do the same; sends the versions it got. */
import { openStore } from '../../dist/modules/src/store/open-store.js';

const [url, count] = process.argv.slice(2);
const { ledger, close } = await openStore(url);
for (let done = 0; done < Number(count);) {
  const counter = (await ledger.get('counter')).get('counter');
  const change = { put: 'counter', value: (counter?.value ?? 0) + 1, expect: counter?.version ?? null };
  const version = await ledger.commit([change]);
  if (version === null) continue;
  done++;
  process.send(version);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
}
await close();
process.disconnect();
