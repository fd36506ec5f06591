import type { SpeechWords } from '../../speech.ts';
import { ATTRIBUTIONS, CUE_VERBS, PHRASES } from './verbs.ts';
import { CLASSES } from './word-classes.ts';

/** What English has for the recognisers of quotations and statements. */
export const speech = {
  classes: CLASSES,

  verbs: CUE_VERBS,
  phrases: PHRASES,
  attributions: ATTRIBUTIONS,
  shortRoles: new Map([
    ['senator', 'sen'],
    ['governor', 'gov'],
    ['general', 'gen'],
    ...['representative', 'congressman', 'congresswoman'].map((role) => [role, 'rep'] as const),
  ]),
  sameRoles: new Map([
    ['pm', ['prime', 'minister']],
    ['premier', ['prime', 'minister']],
    ['taoiseach', ['prime', 'minister']],
    ['cm', ['chief', 'minister']],
    ['dp', ['deputy', 'president']],
  ]),
  ageWord: 'year-old',
} satisfies SpeechWords;

/** Words that rules on speech speak of, by what they call them. */
export const SPEECH_CLASSES = {
  // "called on the council", "called for talks" urges.
  'call-verb': 'call',
  // "the operation dubbed"
  'naming-verb': 'dub term label brand call',
  // "charged with", "accused of": done to somebody; and "denied bail", which is no denial.
  accusing: 'accuse charge blame',
  'accused-of': 'of with over for in after on',
  alleging: 'allege suspect believe report say think',
  'have-or-be': 'have be',
  withholding: 'deny refuse decline',
  withheld: 'bail entry access asylum parole visa visas treatment boarding permission admission passage leave custody',
  adjectival: 'threaten promise demand welcome caution charge press',
  'before-reduced': 'when if once unless until though although while where whenever',
  declining: 'decline',
  'behind-declining': 'to comment any',
  'behind-appealing': 'to for',
  'before-gerund': 'of for from against',
  pleading: 'plead',
  'past-participle': 'written spoken sworn',
  'neither-nor': 'neither nor',
  'behind-asked': 'about whether if why how what who when where by to for',
  dismissing: 'dismiss',
  ordering: 'order',
  adding: 'add',
  'behind-adding': 'up',
  'belonging-to': 'belong belongs belonging loyal close linked tied allied attributed',
  // Nobody writes "told Smith" for "Smith told".
  'never-inverted': 'tell',
  // Leads to a quotation even where it is only meant to be said: "to say".
  'say-verb': 'say',
  // Verbs whose object is who is spoken to or of: "told the board"; and those with "to" before it.
  transitive: `tell ask urge demand implore beg request order instruct accuse blame charge warn threaten promise assure remind
    condemn denounce criticise criticize slam blast thank praise welcome hail caution admonish`,
  'transitive-with-to': 'appeal',
  // "quoted him as saying"
  quoting: 'quoted quotes quoting cited cites citing',
  // What begins the line behind a quotation.
  attributing: 'said says added adds wrote writes replied',
  // Whoever replies is not who has just spoken.
  replying: 'replied replies responded responds answered answers countered counters retorted retorts shot rebutted',
  // What somebody is minister or secretary of.
  office:
    'state defense defence education energy health labor labour justice agriculture finance trade interior transport environment',
  'call-particle': 'on upon for',
  // "Jane Roe of Northport", "a statement by the board", "the head of the board".
  'from-where': 'of from',
  'from-whom': 'by from of',
  'phrase-link': 'of for in at from',
  // "at least 40 members"
  'count-preposition': 'at about over under',
  counting: 'least most',
  // "on Monday" between a name and its verb; "several times".
  'time-lead': 'on this last late in early that',
  'time-noun': `time times day days week weeks month months year years hour hours minute minutes moment moments morning mornings
    evening evenings night nights occasion occasions`,
  // Before the base form of a verb.
  'plural-subject': 'they we i you to and',
  // Determiners that may stand for somebody.
  'pronoun-like': 'that this these some many other others both one another most',
  // Before a role that has been named.
  definite: 'the this that',
  // Right before quotation marks that hold a name or a term; and what stands behind those words otherwise.
  what: 'what',
  naming: 'so-called dubbed titled entitled nicknamed named codenamed labelled labeled known called headlined termed',
  'not-naming': 'for on upon her',
  // Between a name and what is said of it: "Roe, a mother".
  'before-gendered': ', a the',
  // Two verbs with one subject.
  joining: 'and but',
  // Whoever adds is who has just spoken.
  'going-on': 'added adds continued continues concluded concludes',
  for: 'for',
  'first-person': 'i we you',
  // One of a land: whose they are is never plain from who spoke last.
  'highest-office': 'president minister premier chancellor king queen pope ambassador secretary government governor',
  'by-means': 'phone telephone email e-mail text video letter satellite message post way',
  // "Asked if he was “late”, he replied": the words of whoever asks.
  questioned: 'asked pressed questioned quizzed',
  // Pronouns; titles, kin and offices, and first names, that tell he from she.
  he: 'he',
  she: 'she',
  it: 'it',
  they: 'they',
  him: 'him',
  her: 'her',
  you: 'you',
  'he-word':
    'mr sir lord king prince duke baron father brother son husband spokesman chairman pope businessman congressman councilman uncle imam',
  'she-word':
    'mrs ms miss lady dame baroness duchess queen princess mother sister daughter wife widow spokeswoman chairwoman businesswoman congresswoman councilwoman actress aunt',
  'he-name':
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
    'lars erik sven olaf henrik jens piotr pavel tomas milan zoran goran dragan colin graham nigel ian neil simon' +
    ' aldo alistair alfred algernon alonso anders angus anton ansel aron axel balthazar barnaby bernard bernhard' +
    ' bertram björn bogdan bohdan bram bruno callum casper cedric clement clemens colm conrad cornelius cyril damian' +
    ' damien declan dietrich dominic duncan edgar edmund eduardo edwin elias emil emile enrico enzo ernest ernst' +
    ' ewan fabian felix ferdinand finn fergus franz friedrich fritz gareth geoffrey georg gerard gerhard giles' +
    ' godfrey gordon gregor guido gunnar gustav hamish harald hector helmut herbert herman hubert hugh hugo humphrey' +
    ' ivo jakob jan janis jasper jerome johan johannes jonas josef julian julius kurt laurence leo leon leonard' +
    ' leonid leopold lloyd lorenz lorenzo ludwig lukas magnus malcolm marcel marcus marius martin matthias max' +
    ' maximilian maurice milos mirko morris mortimer nathaniel neville nils norman oliver oscar oskar osman oswald' +
    ' otto owen pascal patrice percy petr philippe pierce rafael raphael ralf rainer reginald rene rex rhys roberto' +
    ' rodrigo roland rolf romain ronan rory rudolf rufus rupert salvador sebastian siegfried silas stanislav stefan' +
    ' stuart sylvain tadeusz terence theo theodor theodore thierry tobias torsten tristan ulrich umberto valentin' +
    ' victor viggo wilfred wilhelm xavier yann yusuf yves zdenek',
  'she-name':
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
    'kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen ' +
    'amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet ' +
    'catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith ' +
    'megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail ' +
    'alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany ' +
    'charlotte marie kayla alexis lori hillary nikki kamala nancy condoleezza angela ursula theresa jacinda marine ' +
    'christine federica catherine dianne mia rachel liz loretta colleen hayley jacinda paula zara diana melanie tanya tina tracy yvonne naomi nina noor rania ruby sabrina simone stacey ' +
    'sylvia tamara vanessa vera veronica yvette zoe harriet hazel holly imogen irene ivy josephine kirsten lydia mabel maureen miriam nora norma paige peggy phoebe roberta rosemary ' +
    'ida edith elsie ellen esther eva flora gail gemma georgia geraldine glenda hilary federica catherine fatima aisha leila layla mariam maryam zahra amina nadia samira hanan yasmin ayesha ' +
    'olga irina natalia svetlana tatiana elena ekaterina yulia ludmila galina anastasia ksenia daria indira sonia priya ' +
    'anita sunita ingrid astrid birgit heidi petra claudia monika giulia francesca lucia carmen rosa isabel pilar ana ' +
    'ines beatriz claire sophie camille isabelle brigitte jane kate lucy jill joanna fiona gillian wendy mary dana katie' +
    ' adela adele agathe agnes agnieszka alena alexandra alina alma amelia anja anke anneke annette antonia audrey' +
    ' barbro beate beatrix bella bernadette bertha blanche bridget bronwen carla carlotta cecilia celeste celia' +
    ' chiara clara clarissa claudine constance cordelia corinne cornelia cristina dagmar dagny daphne delia desiree' +
    ' dolores dora dorothea eileen eleanor eleni eliza elke elsa elvira emilia enid erica erika ernestine estelle' +
    ' ethel eugenia eunice fenna florence franziska freya frieda gabriela gabrielle genevieve gerda gertrude greta' +
    ' gretchen gudrun gwen gwendolyn hana hanna hanne hannelore hedwig helena helene helga henrietta hermione hilda' +
    ' hildegard ilona ilsa ilse inga inge ingeborg iris irma isolde ivana iwona jana janina jelena jocelyn johanna' +
    ' jolanda josefine juliana juliet juliette justine karin karla karolina katarina katrin kirsty klara larissa' +
    ' lena leonie leonora liesel lieselotte lila lilian lise liv livia lorna lotte louisa louise lucille luisa magda' +
    ' magdalena mara marcela margarete margit margot marianne marina marit marlene marta marthe mathilde matilda' +
    ' maud mavis melinda mildred milena millicent mina mira miranda mirela monica muriel myrtle nadine nelly nicola' +
    ' nives odette odile ophelia orla ottilie pauline penelope petronella philippa rafaela ragna rebekka regina' +
    ' renata renate rhoda rita romy rosalind rosalie roswitha rowena ruta sabine salome saskia selma signe sigrid' +
    ' silke silvia simona solveig sonja stefania stella sunniva susanna suzanne tabitha tatjana tessa thea thelma' +
    ' theodora therese tilda trudy ulla ulrike una valentina valerie vanda verena vesna viola violet vivian vivienne' +
    ' wanda wilhelmina winifred xenia yolanda zdenka zelda zuzana',
  whose: 'whose',
  'no-subject-behind': 'of by with alongside beside',
  with: 'with',
  // What makes another role of one, held at another time or beside it; and what stands between somebody and whose they are.
  'of-a-role': `former ex late then deputy vice assistant associate onetime erstwhile outgoing retired acting interim elect designate
    candidate nominee hopeful contender incoming aspiring would-be next previous future`,
  'speaks-for-others': 'spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel aide adviser',
  'somebody-of': 'of to for with against by',
};
