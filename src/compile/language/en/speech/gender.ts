import type { Gender } from '../../speech.ts';

const MALE_WORDS =
  'mr sir lord king prince father brother son husband spokesman chairman pope businessman congressman councilman uncle imam';
const FEMALE_WORDS =
  'mrs ms miss lady dame queen princess mother sister daughter wife widow spokeswoman chairwoman businesswoman congresswoman councilwoman actress aunt';
const MALE_NAMES =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark ' +
  'donald steven steve paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob ' +
  'gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond ' +
  'patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold carl jeremy ' +
  'keith roger gerald ethan arthur terry christian sean lawrence austin joe noah jesse albert bryan billy bruce ' +
  'willie jordan dylan alan ralph gabriel roy juan wayne eugene logan randy louis russell vincent philip bobby johnny ' +
  'bradley mike jim bill bob tom tim dan ben matt nick rick ron ted ed ken vladimir sergei sergey dmitry mikhail ' +
  'ivan alexei boris igor oleg nikolai andrei yuri viktor nikol ilham recep tayyip mohammed muhammad mohamed ahmed ' +
  'ahmad ali hassan hussein omar ibrahim khalid mustafa mahmoud abdullah bashar rami abdul youssef karim tariq faisal ' +
  'emmanuel jean pierre jacques francois nicolas luc michel antoine hans karl heinz wolfgang klaus jurgen giovanni ' +
  'marco luca mario silvio matteo carlos miguel luis jorge pedro antonio fernando javier manuel pablo diego narendra ' +
  'rahul raj sanjay amit vikram imran xi hiroshi kenji shinzo taro benny yitzhak avi shimon moshe barack joe mitt ' +
  'lars erik sven olaf henrik jens piotr pavel tomas milan zoran goran dragan colin graham nigel ian neil simon';
const FEMALE_NAMES =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
  'kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen ' +
  'amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet ' +
  'catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith ' +
  'megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail ' +
  'alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany ' +
  'charlotte marie kayla alexis lori hillary nikki kamala nancy condoleezza angela ursula theresa jacinda marine ' +
  'christine federica catherine fatima aisha leila layla mariam maryam zahra amina nadia samira hanan yasmin ayesha ' +
  'olga irina natalia svetlana tatiana elena ekaterina yulia ludmila galina anastasia ksenia daria indira sonia priya ' +
  'anita sunita ingrid astrid birgit heidi petra claudia monika giulia francesca lucia carmen rosa isabel pilar ana ' +
  'ines beatriz claire sophie camille isabelle brigitte jane kate lucy jill joanna fiona gillian wendy mary dana katie';

/** Titles, kin and offices that tell he from she. */
export const GENDERED_WORDS: ReadonlyMap<string, Gender> = new Map([
  ...MALE_WORDS.split(' ').map((word) => [word, 1] as const),
  ...FEMALE_WORDS.split(' ').map((word) => [word, 2] as const),
]);
/** First names that tell he from she. */
export const GENDERED_NAMES: ReadonlyMap<string, Gender> = new Map([
  ...MALE_NAMES.split(' ').map((name) => [name, 1] as const),
  ...FEMALE_NAMES.split(' ').map((name) => [name, 2] as const),
]);
