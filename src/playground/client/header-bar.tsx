import { type ReactNode, useState } from 'react';
import { type Identity, endpoint } from './config';
import type { SecretKind } from './credential';
import mark from './favicon.svg';

/** Product, endpoint, and at the right the control that says who asks. */
export function HeaderBar({ children }: { readonly children: ReactNode }) {
  return (
    <header className="bar">
      <h1>
        <img src={mark} alt="" width="24" height="24" />
        Telegent Graph
      </h1>
      <code className="endpoint" title="Every request goes here">
        {endpoint}
      </code>
      <div className="asking">{children}</div>
    </header>
  );
}

interface LiveToggleProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens and closes the panel beside the editor. */
export function LiveToggle({ isOpen, onToggle }: LiveToggleProps) {
  return (
    <button
      type="button"
      className="live-toggle"
      aria-expanded={isOpen}
      aria-controls="live"
      onClick={onToggle}
    >
      Live panel
    </button>
  );
}

interface IdentityPickerProps {
  readonly identities: readonly Identity[];
  readonly selected: Identity | undefined;
  /** Undefined: ask without credentials. */
  readonly onSelect: (identity: Identity | undefined) => void;
}

/** Who of the sandbox asks; the next request carries that token. */
export function IdentityPicker({ identities, selected, onSelect }: IdentityPickerProps) {
  return (
    <>
      <span className="description">{selected?.description}</span>
      <label htmlFor="identity">Ask as</label>
      <select
        id="identity"
        value={selected?.label ?? ''}
        onChange={(event) => onSelect(identities.find(({ label }) => label === event.target.value))}
      >
        {identities.map(({ label }) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
        <option value="">Nobody (no credentials)</option>
      </select>
      <output className="role" htmlFor="identity" aria-label="Role">
        {selected?.role ?? 'NONE'}
      </output>
    </>
  );
}

/** A secret of the visitor's own, for a server on the real platform; it is stored nowhere. */
export function SecretField({ onChange }: { readonly onChange: (kind: SecretKind, secret: string) => void }) {
  const [kind, setKind] = useState<SecretKind>('token');
  const [secret, setSecret] = useState('');
  return (
    <>
      <label htmlFor="secret-kind">Ask with</label>
      <select
        id="secret-kind"
        value={kind}
        onChange={(event) => {
          const chosen: SecretKind = event.target.value === 'partnerKey' ? 'partnerKey' : 'token';
          setKind(chosen);
          onChange(chosen, secret);
        }}
      >
        <option value="token">Bearer token</option>
        <option value="partnerKey">Partner key</option>
      </select>
      <input
        type="password"
        aria-label={kind === 'token' ? 'Bearer token' : 'Partner key'}
        placeholder="kept in memory only"
        autoComplete="off"
        spellCheck={false}
        value={secret}
        onChange={(event) => {
          setSecret(event.target.value);
          onChange(kind, event.target.value);
        }}
      />
    </>
  );
}
