/**
 * What is put off to the end of this turn of the event loop, and done there in one go. Answers that leave together are cheaper:
 * each write wakes who reads at the other end, where that is on this machine, and of several in a row only the first one does.
 */
export class EndOfTurn {
  #waiting: (() => void)[] = [];

  do(work: () => void): void {
    if (this.#waiting.push(work) === 1) setImmediate(() => this.#run());
  }

  #run(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const work of waiting) work();
  }
}
