import { setTimeout as pause } from 'node:timers/promises';
import { PEERS, startPeer } from '../peers/index.mjs';

/** Longer than any request takes. */
const DRAIN_MS = 500;

/**
 * The peers of a scenario, each started in front of the same sandbox. One is measured at a time: the others stand still, stopped
 * by a signal, so that whatever they do on their own costs the one that is measured nothing and is not counted as its.
 */
export class Contest {
  static async start(sandbox, { isIn = () => true, quota, only } = {}) {
    const peers = PEERS.filter((peer) => isIn(peer) && (only === undefined || only.includes(peer.name)));
    const running = await Promise.all(peers.map((peer) => startPeer(peer, sandbox, { quota })));
    for (const each of running) each.pause();
    return new Contest(running);
  }

  constructor(running) {
    this.running = running;
  }

  /** Lets each peer run alone, in turn, and gives what `work` made of each, by the name of the peer. */
  async inTurn(work) {
    const results = {};
    for (const each of this.running) {
      each.resume();
      try {
        results[each.peer.name] = await work(each);
      } finally {
        // Writes that nobody waits for any more are not to be stopped half-way: their outcome would be unknown.
        await pause(DRAIN_MS);
        each.pause();
      }
    }
    return results;
  }

  async stop() {
    await Promise.all(this.running.map((each) => each.stop()));
  }
}
