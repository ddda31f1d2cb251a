import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import type { Answer, StreamedEvent } from './answer';
import { AnswerFooter } from './answer-footer';
import type { Identity, PlaygroundConfig } from './config';
import { type Credential, anonymous, credentialOfIdentity, credentialOfSecret } from './credential';
import { type FetchObserver, createFetcher } from './fetcher';
import { HeaderBar, IdentityPicker, LiveToggle, SecretField } from './header-bar';
import { IdentityHint } from './identity-hint';
import { journeysWith } from './journeys';
import { journeysPlugin } from './journeys-panel';
import { findBegunWorkflow } from './live/begun-workflow';
import { type Followed, followedIn } from './live/followed';
import { LivePanel } from './live/live-panel';
import { type Operation, callsMutation, post } from './operation';
import { type Session, SessionContext } from './session';
import { Streams } from './streams';

// No history plugin: it would write the headers editor, and with it a secret, to the browser's storage.
const plugins = [journeysPlugin];
const newTab = '# Ctrl+Space completes, Ctrl+Enter runs, the book at the left explains every field.\n\n';

export function Playground({ config }: { readonly config: PlaygroundConfig }) {
  const [identity, setIdentity] = useState<Identity | undefined>(config.identities[0]);
  const [askedAs, setAskedAs] = useState(identity?.label ?? anonymous.label);
  const [shown, setShown] = useState<Answer | StreamedEvent>();
  const [followed, setFollowed] = useState<Followed>({});
  const [isLive, setIsLive] = useState(false);
  const [livePlace, setLivePlace] = useState<HTMLElement | null>(null);
  const credential = useRef(identity ? credentialOfIdentity(identity) : anonymous);

  // One fetcher for the page's life: a new one makes GraphiQL ask for the schema again.
  const { fetcher, streams, ask, journeys, tabs } = useMemo(() => {
    const streams = new Streams(() => credential.current);
    const ask = async (operation: Operation) => (await post(operation, credential.current.headers)).result;
    const follow = (found: Followed): void => {
      if (Object.keys(found).length === 0) return;
      setFollowed((before) => ({ ...before, ...found }));
      setIsLive(true);
    };
    const observer: FetchObserver = {
      sending: (operation) => {
        if (!callsMutation(operation, 'activateLine')) return () => undefined;
        return findBegunWorkflow(ask, (workflowId) => follow({ workflowId }));
      },
      streamed: setShown,
      answered: (answer, { data }) => {
        setShown(answer);
        follow(followedIn(data));
      },
    };
    const journeys = journeysWith(config.demo);
    return {
      streams,
      ask,
      journeys,
      fetcher: createFetcher({ credential: () => credential.current, streams, observer }),
      tabs: journeys.map(({ operation, variables }) => ({
        query: operation,
        variables: variables?.() ?? null,
      })),
    };
  }, [config.demo]);

  const askAs = (next: Credential): void => {
    credential.current = next;
    setAskedAs(next.label);
    streams.reconnect();
  };
  const select = (chosen: Identity | undefined): void => {
    setIdentity(chosen);
    askAs(chosen ? credentialOfIdentity(chosen) : anonymous);
  };
  const session = useMemo<Session>(
    () => ({ config, journeys, askedAs, streams, followed, ask }),
    [config, journeys, askedAs, streams, followed, ask],
  );

  return (
    <SessionContext value={session}>
      <HeaderBar>
        {config.sandbox ? (
          <IdentityPicker identities={config.identities} selected={identity} onSelect={select} />
        ) : (
          <SecretField onChange={(kind, secret) => askAs(credentialOfSecret(kind, secret))} />
        )}
        <LiveToggle isOpen={isLive} onToggle={() => setIsLive(!isLive)} />
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
            <IdentityHint
              journeys={journeys}
              identities={config.identities}
              selected={identity}
              onSelect={select}
            />
            <AnswerFooter shown={shown} />
            {livePlace && <LivePanel place={livePlace} />}
          </GraphiQL.Footer>
        </GraphiQL>
        {isLive && <aside id="live" className="live" aria-label="Live" ref={setLivePlace} />}
      </main>
    </SessionContext>
  );
}
