import type { NameWords } from '../../names.ts';
import { wordSet } from '../../words.ts';

/** Titles before a name, roles beside it, and what speaks for a person. */
export const titles = {
  titles: wordSet(`
mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness count countess prince princess king queen emperor sheikh shaikh sheik ayatollah imam pope cardinal archbishop bishop
father pastor reverend rev rabbi brother sister saint president vice-president premier chancellor minister secretary undersecretary senator sen representative rep congressman congresswoman governor gov lieutenant lt colonel col
general gen major maj captain capt sergeant sgt admiral adm commander cmdr cdr brigadier brig corporal cpl private marshal inspector superintendent constable detective sheriff chief deputy assistant acting interim former
ex-president ambassador envoy consul mayor councillor alderman speaker judge justice attorney prosecutor magistrate spokesman spokeswoman spokesperson chairman chairwoman chairperson chair ceo cfo coo cto director co-chair
co-chairman co-founder founder president-elect leader coach manager editor analyst economist mp mep pm foreign prime defense defence interior finance first secretary-general executive presiding commissioner officer official professor-emeritus
tsar czar sultan emir crown chief-of-staff adviser advisor aide hon lieutenant-general major-general lt-gen maj-gen field vice senior junior head special state officer undersecretary-general state-secretary ombudsman deacon
`),
  titleModifiers: wordSet(`
foreign prime defense defence interior finance first vice deputy assistant acting interim former chief executive presiding senior junior head special state field crown private health education justice transport economy energy trade agriculture environment labour labor security national home press opposition party military operating financial supreme court district high managing
`),
  doubleTitle: ['chief', 'executive'],
  formsOfAddress: wordSet(
    'mr mrs ms miss dr prof sir dame lord lady sen rep gov lt col gen maj capt sgt adm cmdr brig rev senator congressman congresswoman',
  ),
  titlesWithOf: wordSet('secretary minister chief'),
  roleNouns: wordSet(`
spokesman spokeswoman spokesperson minister president premier chancellor secretary ambassador envoy senator representative congressman congresswoman governor mayor councillor commander general colonel captain major lieutenant sergeant officer soldier
chief leader chairman chairwoman chairperson chair director head executive ceo cfo coo founder co-founder co-chair manager editor reporter correspondent journalist columnist author writer poet novelist analyst economist strategist expert scholar professor
lecturer researcher scientist physicist historian lawyer attorney prosecutor judge justice magistrate activist campaigner negotiator mediator diplomat official aide adviser advisor counsellor counselor politician lawmaker legislator deputy mp candidate
activist dissident opposition warlord militant cleric imam priest bishop pope king queen prince princess emir sheikh sultan doctor physician surgeon nurse engineer pilot astronaut coach player striker goalkeeper midfielder captain singer actor actress
actor director producer composer artist photographer musician student teacher resident farmer fisherman shopkeeper worker driver victim suspect witness wife husband son daughter father mother brother sister uncle widow trader broker
boss chief-executive entrepreneur billionaire banker investor designer veteran inspector detective constable harbourmaster skipper ranger defender pitcher defendant speaker commissioner counterpart analysist whip trustee vice-president
`),
  roleEnding: /.(?:master|woman|person)$/,
  roleModifiers: wordSet(
    `deputy assistant acting interim former ex first second third new newly elected then foreign defence defense interior finance prime chief senior junior veteran leading top national regional local federal state presidential parliamentary
government opposition party military army police navy naval political security press media public financial economic medical health human rights freelance independent outgoing incoming late retired honorary founding general managing executive operating vice crown
special high climate aviation market stock bank union labour labor trade energy business company airline industry research policy war world board club team harbour harbor port county district city town provincial`,
  ),
  roleModifierEnding: /(?:al|ic|ion|ity|ment|ogy|port|ence|ance|ics|ime|ture|ade|ing|fence|ety)$/,
  roleAdjectives: wordSet('north south east west english christian islamic arab'),
  roleStops: wordSet(
    'and or but who which that whose while when where after before because is was are were has had have will would',
  ),
  sentTo: wordSet('to of'),
  speechVerbs: wordSet(`
said says say told tells added adds stated states noted notes commented comments explained explains insisted insists argued argues warned warns announced announces confirmed confirms denied denies accused accuses
claimed claims declared declares acknowledged acknowledges admitted admits urged urges replied replies responded wrote writes tweeted tweets recalled recalls remarked stressed stresses vowed pledged promised suggested suggests
asked asks complained predicts predicted expressed condemned condemns criticised criticized conceded concluded reiterated testified
`),
  personVerbs: wordSet(
    'who whose born died resigned aged tweeted smiled recalled married jailed arrested himself herself',
  ),
} satisfies Partial<NameWords>;
