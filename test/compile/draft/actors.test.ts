import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../../src/compile/draft/actors.ts';
import { english } from '../../../src/compile/language/languages.ts';
import fc from '../../fast-check.ts';

const NAMES = /\b(?:Ada Roe|Ben Doe|Carl Poe)\b/g;

const actors = (line: string): readonly string[] => {
  const names = [...line.matchAll(NAMES)].map(({ 0: who, index: start }) => ({ start, end: start + who.length, who }));
  return [...actorsIn(line, names, english)].sort();
};

describe('who acts in a line', () => {
  it.each<readonly [line: string, ...who: string[]]>([
    // Passives and their agents.
    ['Ada Roe was arrested on Monday.', 'Ada Roe'],
    ['Ada Roe was shot by Ben Doe.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe was on Thursday released on $250,000 bail by Judge Ben Doe.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe, the man accused of stabbing Carl Poe, was ordered held without bail by Ben Doe.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe was killed in a raid by Ben Doe.', 'Ada Roe'],
    ['Ada Roe was found in a car driven by Ben Doe.', 'Ada Roe'],
    ["Ada Roe was beaten by Ben Doe's men.", 'Ada Roe'],
    // Objects.
    ['Mayor Ada Roe on Monday dismissed Harbour Director Ben Doe, who had met Carl Poe in 2031.', 'Ada Roe', 'Ben Doe'],
    ['A jury found former mayor Ada Roe guilty of two counts.', 'Ada Roe'],
    ['Parliament elected Ada Roe president.', 'Ada Roe'],
    ['Prosecutors charged Ada Roe with killing Ben Doe.', 'Ada Roe'],
    ['A contractor accused Ada Roe on Friday of demanding cash for Ben Doe.', 'Ada Roe'],
    ['Ada Roe believed Ben Doe was guilty.', 'Ada Roe'],
    ['Ada Roe called Ben Doe a liar.', 'Ada Roe'],
    ["Police arrested Ada Roe's brother."],
    ['Ada Roe dismissed the chairman of the committee, General Ben Doe, on Monday.', 'Ada Roe', 'Ben Doe'],
    ['Police arrested a friend of Ada Roe on Monday.'],
    ['Ada Roe met leaders of Ben Doe, Carl Poe and others.', 'Ada Roe'],
    // Offices, and who speaks for them.
    ['The chief of the harbour staff Ben Doe resigned.', 'Ben Doe'],
    ['The friend of the mayor Ben Doe resigned.'],
    ['A spokesman for the mayor, Ada Roe, resigned.'],
    ['A spokesman for the Coast Service, Ada Roe, resigned.', 'Ada Roe'],
    // Several.
    ['Ada Roe and Ben Doe were arrested.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe, 34, and Ben Doe, 31, were charged with fraud.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe, Ben Doe and Carl Poe were arrested.', 'Ada Roe', 'Ben Doe', 'Carl Poe'],
    ['Ada Roe, along with Ben Doe, was arrested.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe as well as Ben Doe was arrested.', 'Ada Roe', 'Ben Doe'],
    ['Police arrested Ada Roe, 34, and Ben Doe on Monday.', 'Ada Roe', 'Ben Doe'],
    ['Police arrested Ada Roe and Ben Doe was charged.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe resigned and was replaced by Ben Doe.', 'Ada Roe', 'Ben Doe'],
    ['Ada Roe, a friend of Ben Doe and Carl Poe, was arrested.', 'Ada Roe'],
    ['Ada Roe held talks with Ben Doe and Carl Poe on Monday and said that there was hope.', 'Ada Roe'],
    ["Ada Roe and Ben Doe's house was burnt."],
    ['Lawyers for Ada Roe and Ben Doe were fined.'],
    // Appositions, asides and possessives.
    ['His deputy, Ada Roe, was held.', 'Ada Roe'],
    ['The mayor of Orne, Ada Roe, resigned on Monday.', 'Ada Roe'],
    ["Ada Roe's lawyer, Ben Doe, denied the charges.", 'Ben Doe'],
    ["Ada Roe's lawyer denied the charges."],
    ["Ada Roe, Ben Doe's brother, was hurt.", 'Ada Roe'],
    ['Ada Roe, whose brother Ben Doe was shot, resigned.', 'Ada Roe'],
    ['Ada Roe and her lawyer, Ben Doe, left the court.', 'Ada Roe', 'Ben Doe'],
    ['The Ada Roe family was evicted.'],
    ['The trial of Ada Roe resumed with an empty chair where Ben Doe should have been.'],
    ['Relatives of Ada Roe accused Ben Doe of lying.', 'Ben Doe'],
    // Side and relative clauses.
    ['After Ada Roe was arrested, Ben Doe resigned.', 'Ben Doe'],
    ['A man accused of killing Ada Roe was arrested.'],
    ['A man who shot Ada Roe was arrested.'],
    ['On Monday, 3 May, Ada Roe resigned.', 'Ada Roe'],
    ['Unlike Ada Roe, Ben Doe voted against it.', 'Ben Doe'],
    ['The man who shot Ada Roe, Ben Doe, was jailed.', 'Ben Doe'],
    ['A statue of Ada Roe was unveiled by Ben Doe.', 'Ben Doe'],
    ['Gunmen loyal to Ada Roe attacked Ben Doe.', 'Ben Doe'],
    ['Ada Roe, not Ben Doe, was elected.', 'Ada Roe'],
    // Pronouns.
    ['She was arrested with Ada Roe.'],
    ['She said Ada Roe had lied.'],
    // What is said.
    ['Ada Roe told Ben Doe that she would resign.', 'Ada Roe'],
    ['Ada Roe was told by Ben Doe that it was over.', 'Ada Roe', 'Ben Doe'],
    ['Police said on Monday that Ada Roe was arrested.', 'Ada Roe'],
    ['Critics say Ada Roe lied.'],
    ['Prosecutors allege Ada Roe bribed Ben Doe.'],
    ['Police believe Ada Roe killed Ben Doe.'],
    ['The court heard Ada Roe had paid Ben Doe.'],
    ['The fans love Ada Roe and cheered.'],
    ['Ferry captain Ada Roe resigned.', 'Ada Roe'],
    ['Ada Roe, police said, was arrested by Ben Doe.', 'Ada Roe', 'Ben Doe'],
    ['The bridge was unsafe, Ada Roe said.', 'Ada Roe'],
    ['The bridge was unsafe, said Ada Roe, the mayor.', 'Ada Roe'],
    ['The bridge was unsafe, according to Ada Roe.'],
    ['“Ben Doe lied,” Ada Roe told a rally on Monday.', 'Ada Roe'],
  ])('%s', (line, ...who) => {
    expect(actors(line)).toEqual(who);
  });

  it('is nobody where it is not known whose a name is', () => {
    const names = [{ start: 0, end: 7, who: null }];
    expect(actorsIn('Ada Roe was arrested on Monday.', names, english)).toEqual([]);
  });

  it('is never anybody else than it names, whatever its words', () => {
    const words = fc.constantFrom(
      ...'Ada_Roe Ben_Doe and , was by of who said arrested the lawyer told that on Monday 34 " . with \'s to'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (all) => {
        const line = all.join(' ').replaceAll('_', ' ');
        for (const who of actors(line)) expect(line).toContain(who);
      }),
    );
  });

  it('takes time that grows with the length of a line', () => {
    const line = `${'Ada Roe, Ben Doe and the friend of '.repeat(2_000)}Carl Poe were arrested.`;
    const begun = process.cpuUsage();
    actorsIn(line, [{ start: 0, end: 7, who: 'Ada Roe' }], english);
    const { user } = process.cpuUsage(begun);
    expect(user / 1e6).toBeLessThan(2);
  });
});
