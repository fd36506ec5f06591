import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';
import { AskTab } from './AskTab.tsx';
import { addressNow, remember } from './address.ts';
import { ChartTab } from './ChartTab.tsx';
import { topics as readTopics, reasonOf } from './client.ts';
import { DailyTab } from './DailyTab.tsx';
import { Fault } from './Fence.tsx';
import { Masthead } from './Masthead.tsx';
import { type Tab, TabPanel, Tabs } from './Tabs.tsx';
import { useAnswers } from './useAnswers.ts';
import { useScheme } from './useScheme.ts';

/** The page, once it is known which topics there are. */
export function App(): ReactNode {
  const [topics, setTopics] = useState<readonly TopicCard[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [chosen, setChosen] = useState(() => addressNow().topic);
  const scheme = useScheme();
  useEffect(() => {
    readTopics().then(setTopics, (failure: unknown) => setFault(reasonOf(failure)));
  }, []);
  const topic = topics?.find(({ id }) => id === chosen) ?? topics?.[0];
  return (
    <>
      <Masthead topics={topics ?? []} topic={topic ?? null} onTopic={setChosen} scheme={scheme} />
      <main>
        <Fault>{fault}</Fault>
        {topic ? <TopicPage key={topic.id} topic={topic} scheme={scheme.scheme} /> : null}
      </main>
    </>
  );
}

interface TopicProps {
  readonly topic: TopicCard;
  readonly scheme: 'light' | 'dark';
}

function TopicPage({ topic, scheme }: TopicProps): ReactNode {
  const [tab, setTab] = useState<Tab>('ask');
  const [line, setLine] = useState('');
  const [history, setHistory] = useState<readonly string[]>([]);
  const answers = useAnswers(topic.id);
  const { ask } = answers;

  const askAnew = useCallback(
    (text: string) => {
      setTab('ask');
      setLine(text);
      setHistory((before) => (text === '' || before.at(-1) === text ? before : [...before, text]));
      return ask(text);
    },
    [ask],
  );
  const askAndRemember = useCallback(
    (text: string) => {
      remember(topic.id, text);
      askAnew(text);
    },
    [askAnew, topic.id],
  );
  useEffect(() => {
    const follow = (): void => {
      askAnew(addressNow().question ?? firstQuestion(topic));
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [askAnew, topic]);

  return (
    <>
      <Tabs tab={tab} onTab={setTab} />
      <TabPanel tab="ask" shown={tab === 'ask'}>
        <AskTab {...{ topic, answers, scheme, line, history }} onLine={setLine} onAsk={askAndRemember} />
      </TabPanel>
      <TabPanel tab="timeline" shown={tab === 'timeline'}>
        {tab === 'timeline' ? <ChartTab chart="timeline" topic={topic.id} onAsk={askAndRemember} /> : null}
      </TabPanel>
      <TabPanel tab="reports" shown={tab === 'reports'}>
        {tab === 'reports' ? <ChartTab chart="reports" topic={topic.id} onAsk={askAndRemember} /> : null}
      </TabPanel>
      <TabPanel tab="daily" shown={tab === 'daily'}>
        {tab === 'daily' ? <DailyTab topic={topic} scheme={scheme} /> : null}
      </TabPanel>
    </>
  );
}

/** Asked where the address asks nothing: the page opens on an answer, not on an empty box. */
const firstQuestion = ({ commands }: TopicCard): string =>
  commands.find(({ name }) => name === 'who')?.examples[0] ?? '';
