import type { ReactNode } from 'react';
import { type Block, blocksOf, type Span } from './markup.ts';

/** Discord's markdown, drawn. */
export function Markup({ markdown }: { readonly markdown: string }): ReactNode {
  return blocksOf(markdown).map((block) => <MarkupBlock key={block.at} block={block} />);
}

function MarkupBlock({ block }: { readonly block: Block }): ReactNode {
  if (block.kind === 'gap') return <p className="discord-gap" />;
  if (block.kind !== 'list') {
    return (
      <p className={`discord-${block.kind}`}>
        <Spans spans={block.spans} />
      </p>
    );
  }
  return (
    <ul className="discord-list">
      {block.items.map(({ at, spans }) => (
        <li key={at}>
          <Spans spans={spans} />
        </li>
      ))}
    </ul>
  );
}

function Spans({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  return spans.map((span) => <MarkupSpan key={span.at} span={span} />);
}

function MarkupSpan({ span }: { readonly span: Span }): ReactNode {
  if ('text' in span) {
    if (span.kind === 'text') return span.text;
    return span.kind === 'code' ? <code>{span.text}</code> : <span className="discord-mention">{span.text}</span>;
  }
  const inside = <Spans spans={span.spans} />;
  if (span.kind !== 'link') return span.kind === 'bold' ? <strong>{inside}</strong> : <em>{inside}</em>;
  return (
    <a href={span.url} target="_blank" rel="noreferrer">
      {inside}
    </a>
  );
}
