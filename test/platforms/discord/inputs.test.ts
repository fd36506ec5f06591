import { describe, expect, it } from 'vitest';
import { catalogue, commandNames } from '../../../src/answers/catalogue.ts';
import { discordResponder } from '../../../src/platforms/discord/respond.ts';
import fc from '../../fast-check.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { handled } from '../handled.ts';
import { faults } from './faults.ts';
import { slash, typing } from './interactions.ts';
import { application, signedEvent } from './keys.ts';

const now = 1_620_000_000;
const discord = application();
const logger = {
  warn: (event: string) => {
    throw new Error(`nothing fails, yet ${event} was logged`);
  },
};
const responder = discordResponder({ publicKey: discord.publicKey, clock: { now: () => now * 1000 }, logger });
const answer = handled(responder, new Map([['harbour', harbour]]));
const answered = (body: string) => answer(signedEvent(discord, body, now));

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.string({ unit: fc.constantFrom(...'*_~`|[]()<>#-+.1:/@\\ \nahtps') }),
);
const optionOf = fc
  .constantFrom(...commandNames.filter((name) => catalogue[name].options.length > 0))
  .chain((name) => fc.constantFrom(...catalogue[name].options).map((option) => [name, option.name] as const));

describe('whatever is typed', () => {
  it('every command answers it with a message that Discord takes', () => {
    return fc.assert(
      fc.asyncProperty(optionOf, typed, async ([name, option], words) => {
        const response = await answered(JSON.stringify(slash('harbour', name, { [option]: words })));
        expect(response.statusCode).toBe(200);
        expect(faults(JSON.parse(response.body))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  it('every option is completed with choices that Discord takes', () => {
    return fc.assert(
      fc.asyncProperty(optionOf, typed, async ([name, option], words) => {
        const response = await answered(JSON.stringify(typing('harbour', name, option, words)));
        expect(faults(JSON.parse(response.body))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);
});

describe('whatever is sent', () => {
  const shapes = fc.record({
    type: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.jsonValue()),
    data: fc.oneof(
      fc.jsonValue(),
      fc.record({ type: fc.constant(1), name: fc.constantFrom('harbour', 'x'), options: fc.jsonValue() }),
      fc.record({ component_type: fc.constantFrom(2, 3), custom_id: fc.jsonValue(), values: fc.jsonValue() }),
    ),
    message: fc.jsonValue(),
    member: fc.jsonValue(),
  });

  it('signed JSON of any shape is answered or refused, never thrown at', () => {
    return fc.assert(
      fc.asyncProperty(fc.oneof(shapes, fc.jsonValue()), async (interaction) => {
        const response = await answered(JSON.stringify(interaction));
        expect([200, 400]).toContain(response.statusCode);
        if (response.statusCode === 200) expect(faults(JSON.parse(response.body))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('an event of any shape is refused, never thrown at', () => {
    return fc.assert(
      fc.asyncProperty(fc.anything(), async (event) => {
        expect([400, 401]).toContain((await answer(event)).statusCode);
      }),
    );
  });
});
