/** Words that show that two unknown words name a firm, and nobody: what firms have and do, and what is done to them. */
export const FIRM_CLASSES = {
  // Of these only firms have several, or an own one: "Roe Marine's chief executive", "the premises of Roe Marine".
  'owned-by-firms':
    'chairman chairwoman chairperson ceo shareholders directors managers subsidiary subsidiaries headquarters customers employees workforce plant plants factory factories shares stock refinery warehouse warehouses depot depots fleet lorries trucks trains engineers bidders',
  'of-firms':
    'premises headquarters subsidiary subsidiaries shareholders customers employees workforce unit arm offices depots plants factories lorries trucks directors share-price creditors liquidators administrators',
  'chief-of-firms': 'executive financial operating finance',
  'chiefs-firm': 'chief managing finance operations commercial',
  'given-to-firms':
    'contract contracts tender tenders concession franchise licence licences awarded outsourced subcontracted',
  'done-by-firms': 'operated manufactured insured supplied chartered',
  // "the haulier Brandt Orrin": as a rule a firm, though somebody may be one.
  'managed-by-firms': 'asset wealth money fund',
  'made-by-firms': 'made built produced designed installed supplied',
  'owned-in-firms': 'share shares stake stakes stock holding holdings bonds shareholder shareholders',
  'done-to-firms': 'founded incorporated liquidated nationalised privatised delisted acquired dissolved bought fined',
  'mostly-firms':
    'operator operators supplier suppliers manufacturer insurer insurers lender lenders distributor retailer contractor contractors subcontractor subcontractors haulier hauliers shipbuilder shipowner refiner consultancy consultants',
  'called-after-people':
    'foundation trust fund institute society school hospital clinic museum gallery library theatre award prize centre center college academy memorial estate association committee campaign',
  // What campaigns, clubs, lists of candidates and houses have in their names.
  'counts-in-words': 'two three four five six seven eight nine ten eleven twelve hundred thousand',
  'ends-slogans': 'on off out up down now first again',
  'club-start':
    'dynamo dinamo spartak lokomotiv torpedo zenit olympique olympic sporting athletic athletico atlético atletico borussia eintracht fortuna deportivo racing rapid wanderers rovers',
  'list-of-candidates': 'list slate ticket',
  town: 'city town county village borough',
  house:
    'hotel arms inn tavern bridge gardens terrace tower towers theatre hospital school college house avenue boulevard plaza barracks',
  'firm-acts':
    'cancelled postponed apologised closed shut sold cut recalled suspended lost moved raised lowered halted stopped resumed reopened expanded scrapped closes shuts sells cuts recalls suspends loses halts',
  'says-of-several': 'say have deny insist claim argue are were want plan hope expect',
  'opens-clause': 'that but because while although as',
  // "faith in Orrin": in somebody or something, and in no place.
  'felt-in': 'faith belief believe believes believed confidence trust pride',
};
