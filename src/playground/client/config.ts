/** A ready-made viewer of the sandbox. The token is worth nothing outside of it. */
export interface Identity {
  readonly label: string;
  readonly role: string;
  readonly token: string;
  readonly description: string;
}

export interface PlaygroundConfig {
  /** True when the server runs on its own sandbox: identities are offered then, and never else. */
  readonly sandbox: boolean;
  readonly identities: readonly Identity[];
  /** Ids of the sandbox to try journeys with, by name; empty outside of it. */
  readonly demo: Readonly<Record<string, string>>;
}

/** Where requests go: beside the page, on the same origin. */
export const endpoint = new URL('/graphql', location.href).href;

/** Reads what the server offers; one that doesn't say offers nothing. */
export async function loadConfig(): Promise<PlaygroundConfig> {
  try {
    const response = await fetch('/playground/config.json', { headers: { accept: 'application/json' } });
    if (response.ok) return (await response.json()) as PlaygroundConfig;
  } catch {
    // The page works without: the visitor types a token then.
  }
  return { sandbox: false, identities: [], demo: {} };
}
