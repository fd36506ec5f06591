import type { BlameWords } from '../blame.ts';
import { wordSet } from '../words.ts';

const FIRSTS = `
case cases patient patients infection infections
death deaths fatality fatalities
victim victims
symptoms symptom
sighting sightings
`;

/** "Ornish forces opened fire", "an attack by the rebels", "the first case was found on 3 May". */
export const blame: BlameWords = {
  forces: wordSet(
    'forces force troops soldiers guards guard party unit army navy police officers militia militiamen militants rebels fighters gunmen ' +
      'protesters demonstrators rioters settlers snipers sniper artillery battery guns mortars mortar tanks tank drone drones jets jet ' +
      'warplanes warplane aircraft helicopter helicopters gunship warship warships patrol boats commandos paratroopers marines engineers ' +
      'brigade battalion regiment men insurgents separatists paramilitaries raiders infantry',
  ),
  attacks: wordSet(
    'fired attacked shelled bombed bombarded raided stormed ambushed invaded crossed entered intruded struck shot rammed mortared charged',
  ),
  attacksWith: new Map([
    ['opened', wordSet('fire')],
    ['dropped', wordSet('bomb bombs grenade grenades explosives')],
    ['launched', wordSet('attack attacks assault raid strike strikes missile missiles rockets rocket')],
    ['started', wordSet('shooting firing fire fighting')],
    ['began', wordSet('shooting firing shelling')],
    ['broke', wordSet('truce ceasefire cease-fire armistice')],
    ['violated', wordSet('truce ceasefire cease-fire armistice border airspace')],
    ['moved', wordSet('territory soil')],
    ['threw', wordSet('stones bottles grenades grenade bombs bricks')],
  ]),
  suffers: wordSet('was were been being be is are'),
  notSo: wordSet("not never no nobody none neither nor would will could may might if would-be n't n’t"),
  withins: wordSet('on at against with by from to for toward towards near over among between under'),
  firsts: new Map(
    FIRSTS.trim()
      .split('\n')
      .flatMap((row) => {
        const words = row.split(' ');
        return words.map((word): [string, string] => [word, words[0] ?? '']);
      }),
  ),
  first: 'first',
  notOfFirst: wordSet('since after before until following from'),
};
