import type { Answer, StreamedEvent, UpstreamUsage } from './answer';

const counters: readonly {
  readonly key: keyof UpstreamUsage;
  readonly one: string;
  readonly many: string;
}[] = [
  { key: 'cacheHits', one: 'cache hit', many: 'cache hits' },
  { key: 'staleHits', one: 'stale hit', many: 'stale hits' },
  { key: 'coalesced', one: 'joined in flight', many: 'joined in flight' },
  { key: 'tokenRequests', one: 'token request', many: 'token requests' },
];

/** What the last answer took: time and size, requests to the platform, cost. Read aloud when it changes. */
export function AnswerFooter({ shown }: { readonly shown: Answer | StreamedEvent | undefined }) {
  return (
    <div className="answer" role="status" aria-label="What the answer took">
      <Shown shown={shown} />
    </div>
  );
}

function Shown({ shown }: { readonly shown: Answer | StreamedEvent | undefined }) {
  if (!shown) return <span>Run an operation to see what it takes upstream.</span>;
  return 'events' in shown ? <Streamed event={shown} /> : <Facts answer={shown} />;
}

function Streamed({ event: { events, transport, askedAs } }: { readonly event: StreamedEvent }) {
  return (
    <>
      <span>
        <strong>{events}</strong> {events === 1 ? 'event' : 'events'} so far
      </span>
      <span className="measured">
        live over {transport} · as {askedAs}
      </span>
    </>
  );
}

function Facts({ answer }: { readonly answer: Answer }) {
  const { upstream, cost, status, errors } = answer;
  return (
    <>
      {upstream?.requests !== undefined && (
        <span className="upstream" title="Requests that went to the Telegent platform for this answer">
          <strong>{upstream.requests}</strong> upstream {upstream.requests === 1 ? 'request' : 'requests'}
        </span>
      )}
      {upstream &&
        counters.map(({ key, one, many }) => {
          const count = upstream[key] ?? 0;
          const always = key === 'cacheHits';
          return count > 0 || always ? (
            <span key={key}>
              <strong>{count}</strong> {count === 1 ? one : many}
            </span>
          ) : null;
        })}
      {typeof upstream?.quotaRemaining === 'number' && (
        <span title="Requests left in the current minute of the platform's quota">
          <strong>{upstream.quotaRemaining}</strong> left this minute
        </span>
      )}
      {cost && (
        <span title="Reckoned before the operation ran">
          cost <strong>{cost.requested}</strong> of {cost.limit}
        </span>
      )}
      <span className={errors > 0 || status >= 400 ? 'measured failed' : 'measured'}>
        {errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'} · `}
        HTTP {status} · {Math.round(answer.milliseconds)} ms · {size(answer.bytes)} · as {answer.askedAs}
      </span>
    </>
  );
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
