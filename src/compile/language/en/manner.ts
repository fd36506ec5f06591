import type { MannerWords } from '../manner.ts';
import { wordSet } from '../words.ts';

export const manner: MannerWords = {
  together: wordSet('both'),
  two: wordSet('two pair'),
  degrees: wordSet(`
    much substantially considerably significantly greatly highly slightly somewhat almost nearly hardly barely
    absolutely completely entirely totally fully wholly partly largely mostly particularly particular deliberately
  `),
  kinds: wordSet('military armed again some'),
  hedges: wordSet(`
    could may might believed thought reportedly reported allegedly alleged apparently likely unlikely probably possibly
    perhaps possible seem seems seemed appear appears appeared suspected presumed rumoured rumored unconfirmed
    feared fear fears concerned
  `),
  predicates: wordSet('believed thought alleged suspected presumed rumoured rumored unconfirmed likely possible'),
  clauseEnds: wordSet('with as but which who since because after before while although whereas'),
  hedging: wordSet(`
    would should can possibility possibilities believe believes think thinks report reports claim claims claimed hint
    hints hinted hope hopes hoped expect expects expected if whether contested disputed
  `),
  attributing: wordSet(`
    view views word words account accounts count counts statement according believe believes believed think thinks
    thought hope hopes hoped fear fears feared concerned expect expects expected signals signalled signaled hint hints
    hinted speak speaks spoke spoken stress stressed asked printed prints tells quotes quoted calls called named
    contested outrage
  `),
};
