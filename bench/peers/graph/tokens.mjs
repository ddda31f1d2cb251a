/** Renewed this long before it expires. */
const MARGIN_MS = 60_000;

/** The platform's tokens: one for each endpoint URL, asked for once and kept until shortly before it expires. */
export class Tokens {
  #kept = new Map();

  constructor({ baseUrl, accountKey, accountSecret }) {
    this.address = `${baseUrl}/v1.0/oauth2/tokens`;
    this.credential = { AccountKey: accountKey, AccountSecret: accountSecret };
  }

  /** The token of an endpoint, whatever the query of the URL. */
  async of(url) {
    const endpoint = String(url).split('?', 1)[0];
    const kept = this.#kept.get(endpoint);
    if (kept !== undefined && (await kept).renewAt > performance.now()) return (await kept).token;
    const asked = this.#ask(endpoint);
    this.#kept.set(endpoint, asked);
    asked.catch(() => this.#kept.delete(endpoint));
    return (await asked).token;
  }

  async #ask(endpoint) {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...this.credential, ApiEndpoint: endpoint }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${response.status}: ${answer.Message}`);
    const life = Date.parse(`${answer.tokenExpiry} UTC`) - new Date().getTime();
    return { token: answer.token, renewAt: performance.now() + life - MARGIN_MS };
  }
}
