import { dayLabel } from '../../../digest/day.ts';
import type { Digest } from '../../../digest/types.ts';
import { registration } from '../../../platforms/discord/register.ts';
import { type EveryCommandName, everyCommandName, specOf } from '../../../subscriptions/commands/catalogue.ts';
import type { CommandCard, OptionCard, TopicCard } from './shapes.ts';

/** A topic as the page lists it: its commands as Discord would register them, questions to try, and its days. */
export function topicCard(digest: Digest, report?: readonly string[]): TopicCard {
  const { topic, version, articles } = digest;
  return {
    id: topic.id,
    title: topic.title,
    description: topic.description,
    zone: topic.zone,
    version,
    articles: articles.count(),
    commands: commandCards(digest),
    message: messageOf(digest),
    ...(report && report.length > 0 ? { report } : {}),
    days: digest.events.newsDays().map(({ day, events }) => ({ day, label: dayLabel(day), events })),
  };
}

function messageOf({ briefs, events, topic }: Digest): string {
  const [line] = briefs.of('topic')?.lines ?? events.foremost({}, 1)[0]?.statements ?? [];
  return line?.text ?? topic.title;
}

/** Questions worth trying: a command with each of its examples. */
export const exampleQuestions = (name: EveryCommandName, digest: Digest): readonly string[] =>
  specOf(name)
    .examples(digest)
    .map((example) => `${name} ${example}`.trim());

interface RegisteredOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly value: string }[];
}

/** Discord's type of an option that takes words. */
const STRING = 3;

function commandCards(digest: Digest): readonly CommandCard[] {
  const registered = new Map(registration(digest.topic).options.map((option) => [option.name, option]));
  return everyCommandName.map((name) => {
    const options: readonly RegisteredOption[] = registered.get(name)?.options ?? [];
    return {
      name,
      summary: specOf(name).summary,
      options: options.filter(({ type }) => type === STRING).map(optionCard),
      examples: [...new Set(exampleQuestions(name, digest))],
    };
  });
}

const optionCard = ({ name, description, required, autocomplete, choices }: RegisteredOption): OptionCard => ({
  name,
  description,
  required: required ?? false,
  autocomplete: autocomplete ?? false,
  choices: (choices ?? []).map(({ value }) => value),
});
