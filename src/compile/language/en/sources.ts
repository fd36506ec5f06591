/** Words by which rules find who gives a figure. */
export const SOURCES = {
  'gives-figures':
    'said says say told tells warned warns reported reports added adds announced announces confirmed confirms claimed stated states estimated ' +
    'estimates counted put puts gave gives quoted documented documents tallied recorded noted insisted insists admitted admits ' +
    'claims acknowledged conceded concedes maintained maintains alleged alleges',
  'speaks-of': 'spoke speaks talks talked',
  // Between two who count: "the army admits two, but Ms Roe insisted that 17 were killed".
  'parts-accounts': 'but while whereas although though and',
  'source-pronoun': 'it he she they',
  // What may stand between a name and its verb: "Roe himself said".
  'beside-name':
    'also later earlier then now previously initially first again once today yesterday himself herself of from at in on',
  // Behind "said": what is no part of what is said, and what only what is said has.
  'opens-other-clause': 'as and but when after before while where adding noting stressing citing describing calling',
  'opens-what-is-said':
    'he she it they we there was were is are has have had been be will would can could may might must should does did do',
  // "an attack that left 12 dead"
  'leaves-dead': 'left leaves claimed claims caused causes took takes',
  // "the head of the board", "a spokesman for the line": before an article that opens no phrase of its own.
  'of-whom': 'of for to from at',
  'no-source': 'the there this that what state some',
  'source-edge':
    'that and but when where after before while as who which was were is are had has have be been by on at from ' +
    'including with in monday tuesday wednesday thursday friday saturday sunday also later earlier',
  source:
    'ministry ministries police official officials authorities government army military agency agencies media monitor ' +
    'monitors group activist activists doctor doctors hospital governor mayor spokesman spokeswoman spokesperson minister ' +
    'president resident residents witness witnesses rescuer rescuers television tv radio report reports source sources ' +
    'medic medics observer observers statement company department service services office fire organisation organization ' +
    'council coastguard chief director head survivor survivors captain commander operator state inspectorate union unions ' +
    'prosecutor prosecutors court coroner morgue owner owners operators committee commission bureau centre center agency ' +
    'embassy airline indictment auditor line regulator master harbourmaster surgeon engineer bishop investigators investigator clinic hospitals parish charity guard ' +
    'correspondent correspondents opposition figures data statistics tally',
  'of-them': 'youngest oldest eldest first last',
  mourning: 'mourn mourns mourned mourning candles memorial vigil wreath wreaths remembered commemorated',
  'brings-to': 'bringing brings brought taking',
  'all-of-them': 'all',
  'has-had': 'has have had',
  'before-verb': 'still also later earlier then now previously initially first has had have',
  placing: 'in at across near throughout around outside aboard off',
};
