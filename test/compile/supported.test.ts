import { describe, expect, it } from 'vitest';
import { type Edit, faultsOf, harbourFiles } from './harbour.ts';

describe('what is borne out', () => {
  it.each<[string, Edit]>([
    ['digits for words', { file: 'events.yml', from: 'ten days or longer', to: '10 days or longer' }],
    ['words for digits', { file: 'disputes.yml', from: '"About 4,000"', to: '"About four thousand"' }],
    [
      'a full date for a weekday',
      { file: 'events.yml', from: 'told reporters on Friday', to: 'told reporters on 12 March 2021' },
    ],
    ['a year for a day', { file: 'events.yml', from: 'since 2 June 2015', to: 'since 2015' }],
    [
      'a weekday for a date',
      { file: 'events.yml', from: 'The closure started on March 11.', to: 'The closure started on Thursday.' },
    ],
    [
      'a name in a misspelling that is recorded',
      { file: 'events.yml', from: 'printed here as Martha Quillon', to: 'printed here wrongly' },
    ],
    ['straight marks for curly ones', { file: 'events.yml', from: "O'Dwyer, an engineer", to: 'O’Dwyer, an engineer' }],
    [
      'a plural for a singular at the start',
      { file: 'events.yml', from: 'Divers had noticed', to: 'Diver groups had noticed' },
    ],
    [
      'a paragraph by its number',
      {
        file: 'events.yml',
        from: 'The authority denied the accusation.',
        to: 'The authority denied it by paragraph 5 (D5).',
      },
    ],
    [
      'quoted words whose sentence begins with them',
      {
        file: 'events.yml',
        from: 'The authority denied the accusation.',
        to: 'It was “the authority” that denied it.',
      },
    ],
    [
      'an article by its letter',
      {
        file: 'events.yml',
        from: 'Three people were slightly hurt as',
        to: "By A's count three people were slightly hurt as",
      },
    ],
  ])('%s', (_, edit) => {
    expect(faultsOf(harbourFiles([edit]))).toEqual([]);
  });
});
