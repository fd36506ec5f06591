import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Entry, TopicCard } from '../server/api/shapes.ts';
import { AskTab } from './AskTab.tsx';
import { type Address, useAddress } from './address.ts';
import { ChartTab } from './ChartTab.tsx';
import { topics as readTopics, reasonOf } from './client.ts';
import { DailyTab } from './DailyTab.tsx';
import { Fault } from './Fence.tsx';
import { FeedsTab } from './feeds/FeedsTab.tsx';
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
          <TopicPage
            key={`${topic.id} ${topic.version}`}
            {...{ topic, address, go }}
            scheme={scheme.scheme}
            onMade={load}
          />
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
  /** Another topic was made. */
  readonly onMade: () => void;
}

function TopicPage({ topic, address: { tab, question, entry }, go, scheme, onMade }: TopicProps): ReactNode {
  const [line, setLine] = useState('');
  const [message, setMessage] = useState(topic.message);
  const [history, setHistory] = useState<readonly string[]>([]);
  const answers = useAnswers(topic.id);
  const { ask } = answers;
  /** What the address asked last. */
  const asked = useRef<string | null>(null);

  const askNow = useCallback(
    (text: string, by: Entry) => {
      asked.current = `${by} ${text}`;
      if (by === 'message-command') setMessage(text);
      else if (by !== 'app-home') {
        setLine(text);
        setHistory((before) => (text === '' || before.at(-1) === text ? before : [...before, text]));
      }
      ask(text, by);
    },
    [ask],
  );
  const askAndRemember = useCallback(
    (text: string, by: Entry) => {
      askNow(text, by);
      go({ topic: topic.id, tab: 'ask', question: text, entry: by });
    },
    [askNow, go, topic.id],
  );
  const askByCommand = useCallback((text: string) => askAndRemember(text, 'slash-command'), [askAndRemember]);
  const askAgainBy = (by: Entry): void => {
    const texts: Partial<Record<Entry, string>> = { 'app-home': '', 'message-command': message };
    askAndRemember(texts[by] ?? line, by);
  };
  // The address changes by going back and forth as well. Where it asks nothing, the slash command alone is asked.
  useEffect(() => {
    if (asked.current !== `${entry} ${question ?? ''}`) askNow(question ?? '', entry);
  }, [question, entry, askNow]);

  return (
    <>
      <Tabs tab={tab} onTab={(to) => go({ tab: to })} />
      <TabPanel tab="ask" shown={tab === 'ask'}>
        <AskTab
          {...{ topic, answers, scheme, history, entry }}
          onEntry={askAgainBy}
          line={entry === 'message-command' ? message : line}
          onLine={entry === 'message-command' ? setMessage : setLine}
          onAsk={(text) => askAndRemember(text, entry)}
        />
      </TabPanel>
      {(['timeline', 'reports'] as const).map((chart) => (
        <TabPanel key={chart} tab={chart} shown={tab === chart}>
          {tab === chart ? <ChartTab chart={chart} topic={topic.id} onAsk={askByCommand} /> : null}
        </TabPanel>
      ))}
      <TabPanel tab="daily" shown={tab === 'daily'}>
        {tab === 'daily' ? <DailyTab topic={topic} scheme={scheme} /> : null}
      </TabPanel>
      <TabPanel tab="feeds" shown={tab === 'feeds'}>
        {tab === 'feeds' ? (
          <FeedsTab
            scheme={scheme}
            onMade={onMade}
            onAsk={(made, text) => go({ topic: made, tab: 'ask', question: text, entry: 'slash-command' })}
          />
        ) : null}
      </TabPanel>
    </>
  );
}
