import type { channelCatalogue } from '../../subscriptions/commands/catalogue.ts';
import type { catalogue } from '../catalogue.ts';

type Catalogue = typeof catalogue & typeof channelCatalogue;

/** What each command does, and what its options are, in a language: at most 100 characters each, as on Discord. */
export type CommandWords = {
  readonly [Name in keyof Catalogue]: Catalogue[Name]['options'] extends readonly []
    ? readonly [summary: string]
    : readonly [summary: string, options: Readonly<Record<Catalogue[Name]['options'][number]['name'], string>>];
};
