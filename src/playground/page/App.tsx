import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';
import { AskTab } from './AskTab.tsx';
import { type Address, useAddress } from './address.ts';
import { ChartTab } from './ChartTab.tsx';
import { topics as readTopics, reasonOf } from './client.ts';
import { DailyTab } from './DailyTab.tsx';
import { Fault } from './Fence.tsx';
import { Masthead } from './Masthead.tsx';
import { OwnArticles } from './OwnArticles.tsx';
import { TabPanel, Tabs } from './Tabs.tsx';
import { useAnswers } from './useAnswers.ts';
import { type SchemeChoice, useScheme } from './useScheme.ts';

/** The page, once it is known which topics there are. */
export function App(): ReactNode {
  const [topics, setTopics] = useState<readonly TopicCard[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [address, go] = useAddress();
  const scheme = useScheme();
  const load = useCallback(() => readTopics().then(setTopics, (failure: unknown) => setFault(reasonOf(failure))), []);
  useEffect(() => {
    load();
  }, [load]);
  const topic = topics?.find(({ id }) => id === address.topic) ?? topics?.[0];
  return (
    <>
      <Masthead topics={topics ?? []} topic={topic ?? null} onTopic={(id) => go({ topic: id, question: null })}>
        <OwnArticles
          onTopic={async (id) => {
            await load();
            go({ topic: id, tab: 'ask', question: null });
          }}
        />
      </Masthead>
      <main>
        <Fault>{fault}</Fault>
        {topic ? (
          <TopicPage key={`${topic.id} ${topic.version}`} {...{ topic, address, go }} scheme={scheme.scheme} />
        ) : null}
      </main>
      <footer>
        <label>
          Colours{' '}
          <select value={scheme.choice} onChange={(event) => scheme.choose(event.target.value as SchemeChoice)}>
            <option value="system">As the system</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
      </footer>
    </>
  );
}

interface TopicProps {
  readonly topic: TopicCard;
  readonly address: Address;
  readonly go: (to: Partial<Address>) => void;
  readonly scheme: 'light' | 'dark';
}

function TopicPage({ topic, address: { tab, question }, go, scheme }: TopicProps): ReactNode {
  const [line, setLine] = useState('');
  const [history, setHistory] = useState<readonly string[]>([]);
  const answers = useAnswers(topic.id);
  const { ask } = answers;
  /** What the address asked last. */
  const asked = useRef<string | null>(null);

  const askNow = useCallback(
    (text: string) => {
      asked.current = text;
      setLine(text);
      setHistory((before) => (text === '' || before.at(-1) === text ? before : [...before, text]));
      ask(text);
    },
    [ask],
  );
  const askAndRemember = useCallback(
    (text: string) => {
      askNow(text);
      go({ topic: topic.id, tab: 'ask', question: text });
    },
    [askNow, go, topic.id],
  );
  // The address changes by going back and forth as well. Where it asks nothing, the slash command alone is asked.
  useEffect(() => {
    if (asked.current !== (question ?? '')) askNow(question ?? '');
  }, [question, askNow]);

  return (
    <>
      <Tabs tab={tab} onTab={(to) => go({ tab: to })} />
      <TabPanel tab="ask" shown={tab === 'ask'}>
        <AskTab {...{ topic, answers, scheme, line, history }} onLine={setLine} onAsk={askAndRemember} />
      </TabPanel>
      {(['timeline', 'reports'] as const).map((chart) => (
        <TabPanel key={chart} tab={chart} shown={tab === chart}>
          {tab === chart ? <ChartTab chart={chart} topic={topic.id} onAsk={askAndRemember} /> : null}
        </TabPanel>
      ))}
      <TabPanel tab="daily" shown={tab === 'daily'}>
        {tab === 'daily' ? <DailyTab topic={topic} scheme={scheme} /> : null}
      </TabPanel>
    </>
  );
}
