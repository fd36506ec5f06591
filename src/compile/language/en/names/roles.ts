/** Words that stand in or beside what somebody is. */
export const ROLE_CLASSES = {
  // What soldiers are whatever office they have.
  rank: 'general colonel major captain lieutenant sergeant corporal brigadier admiral commodore marshal gen col maj capt lt sgt brig adm cpl private',
  // What somebody is for whoever it may be: "his lawyer".
  'whole-alone':
    'lawyer solicitor barrister advocate counsel spokesman spokeswoman spokesperson coordinator accountant organiser organizer',
  // Who is no minister.
  'heads-state': 'president king queen emperor sultan emir',
  // "the chairman in question"
  'asked-about': 'question',
  // Of whom nothing is said that hangs on it: "by a mishap the victim of".
  'befalls-things': 'victim',
  // Before a role, and says no more than that it is held.
  'held-now':
    'now current present sitting serving incumbent other another fellow fourth fifth sixth seventh eighth ninth tenth',
  // What somebody did who holds an office no more: "the mayor who resigned".
  'leaves-office': 'resigned resigns quit quits stepped lost retired was had left fled died served',
  // Words of roles that are verbs, too: "to fire Superintendent Roe".
  'verb-too': 'fire head lead chair coach police field press',
};
