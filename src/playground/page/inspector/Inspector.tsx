import { type ReactNode, useId } from 'react';
import type { Exchange } from '../../server/api/shapes.ts';
import { type Usage, usageOf } from './usage.ts';

/** Lines of JSON or of a request shown at once. */
const MOST_ROWS = 16;

/** What lies behind an answer, folded: how much of each limit it uses, the signed request, the raw reply. */
export function Inspector({ exchange }: { readonly exchange: Exchange }): ReactNode {
  const { request, status, body, posted, called, ms, platform } = exchange;
  const usage = usageOf(exchange);
  const name = platform === 'slack' ? 'Slack' : 'Discord';
  const bytes = new TextEncoder().encode(called.at(-1)?.body ?? posted.at(-1) ?? body).length;
  return (
    <details className="inspector">
      <summary>
        Inspect <span className="inspector-facts">{`${duration(ms)} · ${kilobytes(bytes)} · status ${status}`}</span>
      </summary>
      <div className="inspector-parts">
        {usage.length > 0 ? <UsageTable usage={usage} caption={`Size against ${name}’s limits`} /> : null}
        <Code title="Signed request" text={requestText(exchange)} />
        {platform === 'slack' && request.body.startsWith('payload=') ? (
          <Code
            title="Payload in the request"
            text={readable(new URLSearchParams(request.body).get('payload') ?? '')}
          />
        ) : null}
        <Code title={`Answer to the request: status ${status}`} text={body === '' ? '(empty)' : readable(body)} />
        {posted.map((post, place) => (
          <Code key={post} title={`Post ${place + 1} to the response_url`} text={readable(post)} />
        ))}
        {called.map(({ method, body: told }) => (
          <Code key={told} title={`Call of ${method}`} text={readable(told)} />
        ))}
      </div>
    </details>
  );
}

function UsageTable({ usage, caption }: { readonly usage: readonly Usage[]; readonly caption: string }): ReactNode {
  return (
    <table className="usage">
      <caption>{caption}</caption>
      <tbody>
        {usage.map(({ what, used, allowed }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              <meter aria-label={`${what}: share of the limit`} max={allowed} value={used} />
            </td>
            <td className="usage-numbers">
              {used.toLocaleString('en')} / {allowed.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Code({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  const id = useId();
  return (
    <div className="code">
      <h4 id={id}>{title}</h4>
      {/* A field that cannot be changed: scrolled and copied by keyboard, which plain text is not. */}
      <textarea readOnly aria-labelledby={id} rows={Math.min(text.split('\n').length + 1, MOST_ROWS)} value={text} />
    </div>
  );
}

function requestText({ request }: Exchange): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const isJson = request.headers['content-type'] === 'application/json';
  return [`${request.method} ${request.path}`, ...headers, '', isJson ? readable(request.body) : request.body].join(
    '\n',
  );
}

function readable(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

const duration = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);
const kilobytes = (bytes: number): string => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`);
