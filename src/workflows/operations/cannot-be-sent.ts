/** A step cannot be sent any more: its secrets were never written down, or its credential is not configured. */
export class CannotBeSent extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'CannotBeSent';
  }
}
