import { type CommandName, catalogue, commandNames } from '../commands/catalogue.ts';
import type { Digest } from '../digest/types.ts';

/** Markup that may be sent as it is. */
type Html = string & { readonly __html: unique symbol };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes markup only: a plain string has to go through `text`. */
function html(parts: TemplateStringsArray, ...values: readonly (Html | readonly Html[])[]): Html {
  const shown = values.map((value) => (typeof value === 'string' ? value : value.join('')));
  return String.raw({ raw: parts }, ...shown) as Html;
}

const text = (value: string): Html => value.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '') as Html;

const styles = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
td { padding: .25rem 1.25rem .25rem 0; vertical-align: top }
code { font: .9em ui-monospace, monospace }
`;

/** Where the answer to a question is shown as the JSON that a platform would get. */
export function askPath(platform: 'slack' | 'discord', topic: string, question: string): string {
  return `/ask?${new URLSearchParams({ platform, topic, text: question })}`;
}

/** What to try, as a page: every command with its examples, each a signed request when followed. */
export function page(topics: ReadonlyMap<string, Digest>): string {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>dateline</title>
<style>${styles as Html}</style>
<h1>dateline</h1>
<p>Each link below signs a request with this server's development keys, sends it to the built function and shows
what Slack or Discord would get.</p>
${[...topics.values()].map(section)}
</html>
`;
}

function section(digest: Digest): Html {
  const rows = commandNames.flatMap((name) => questions(name, digest).map((question) => row(question, digest, name)));
  return html`<h2>${text(digest.topic.title)}</h2>
<p>${text(digest.topic.description)}</p>
<table>${rows}</table>`;
}

function row(question: string, digest: Digest, name: CommandName): Html {
  const to = (platform: 'slack' | 'discord', label: string): Html =>
    html`<a href="${text(askPath(platform, digest.topic.id, question))}">${text(label)}</a>`;
  return html`<tr><td><code>/${text(digest.topic.id)} ${text(question)}</code></td>
<td>${to('slack', 'Slack')} · ${to('discord', 'Discord')}</td>
<td>${text(catalogue[name].summary)}</td></tr>`;
}

/** Questions worth trying: a command with each of its examples. */
export function questions(name: CommandName, digest: Digest): readonly string[] {
  return catalogue[name].examples(digest).map((example) => `${name} ${example}`.trim());
}
