import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import type { Answer } from './answer';
import { AnswerFooter } from './answer-footer';
import type { Identity, PlaygroundConfig } from './config';
import { anonymous, credentialOfIdentity, credentialOfSecret } from './credential';
import { createFetcher } from './fetcher';
import { HeaderBar, IdentityPicker, SecretField } from './header-bar';
import { journeys } from './journeys';
import { journeysPlugin } from './journeys-panel';

const tabs = journeys.map(({ operation }) => ({ query: operation }));
// No history plugin: it would write the headers editor, and with it a secret, to the browser's storage.
const plugins = [journeysPlugin];
const newTab = '# Ctrl+Space completes, Ctrl+Enter runs, the book at the left explains every field.\n\n';

export function Playground({ config }: { readonly config: PlaygroundConfig }) {
  const [identity, setIdentity] = useState<Identity | undefined>(config.identities[0]);
  const [answer, setAnswer] = useState<Answer>();
  const credential = useRef(identity ? credentialOfIdentity(identity) : anonymous);
  // One fetcher for the page's life: a new one makes GraphiQL ask for the schema again.
  const fetcher = useMemo(() => createFetcher(() => credential.current, setAnswer), []);

  const select = (chosen: Identity | undefined): void => {
    credential.current = chosen ? credentialOfIdentity(chosen) : anonymous;
    setIdentity(chosen);
  };

  return (
    <>
      <HeaderBar>
        {config.sandbox ? (
          <IdentityPicker identities={config.identities} selected={identity} onSelect={select} />
        ) : (
          <SecretField onChange={(kind, secret) => (credential.current = credentialOfSecret(kind, secret))} />
        )}
      </HeaderBar>
      <main>
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={tabs}
          defaultQuery={newTab}
          plugins={plugins}
          shouldPersistHeaders={false}
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
          <GraphiQL.Footer>
            <AnswerFooter answer={answer} />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}
