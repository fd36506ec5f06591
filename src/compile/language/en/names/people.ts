import type { NameWords } from '../../names.ts';
import { wordSet } from '../../words.ts';

/** People in the news whose surname alone leaves no doubt: `surname=full name`, normalised. Shared surnames are left out. */
const KNOWN = `
putin=vladimir putin|obama=barack obama|trump=donald trump|biden=joe biden|merkel=angela merkel|macron=emmanuel macron|sarkozy=nicolas sarkozy|hollande=francois hollande|erdogan=recep tayyip erdogan|netanyahu=benjamin netanyahu|olmert=ehud olmert|zelensky=volodymyr zelensky|zelenskyy=volodymyr zelensky|zelenskiy=volodymyr zelensky|poroshenko=petro poroshenko|yanukovych=viktor yanukovych
assad=bashar al assad|al assad=bashar al assad|gaddafi=muammar gaddafi|gadhafi=muammar gaddafi|qaddafi=muammar gaddafi|mubarak=hosni mubarak|ahmadinejad=mahmoud ahmadinejad|rouhani=hassan rouhani|khamenei=ali khamenei|lavrov=sergei lavrov|medvedev=dmitry medvedev|kerry=john kerry|blair=tony blair|berlusconi=silvio berlusconi|zapatero=jose luis rodriguez zapatero|pashinyan=nikol pashinyan
lukashenko=alexander lukashenko|guterres=antonio guterres|maduro=nicolas maduro|bolsonaro=jair bolsonaro|arafat=yasser arafat|musharraf=pervez musharraf|karzai=hamid karzai|mugabe=robert mugabe|mandela=nelson mandela|bernanke=ben bernanke|greenspan=alan greenspan|yellen=janet yellen|lagarde=christine lagarde|pelosi=nancy pelosi|mccain=john mccain|romney=mitt romney|palin=sarah palin|cheney=dick cheney|rumsfeld=donald rumsfeld|snowden=edward snowden|assange=julian assange|navalny=alexei navalny|stoltenberg=jens stoltenberg|mogherini=federica mogherini|thatcher=margaret thatcher|reagan=ronald reagan|gorbachev=mikhail gorbachev|yeltsin=boris yeltsin|schwarzenegger=arnold schwarzenegger|tsipras=alexis tsipras|varoufakis=yanis varoufakis|draghi=mario draghi|juncker=jean claude juncker
`;

/** What people are called. Given names are ours, from general knowledge: in their usual Latin spellings, without diacritics. */
export const people = {
  firstNames: wordSet(`
aaron abdel abdul abdullah abdulla abigail abraham adam adel adele adnan adrian agnes ahmad ahmed ahmet aidan akbar akira alan
alaa alain albert alberto alec alejandra alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander
alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alison allan allen alyssa amanda amar amber amelia
amina amir amit amy ana anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andrzej andy angel angela angelina
angus anil anita ann anna anne annette annie anthony antoine anton antonia antonio antony ara aram aras archie ariel arif armen
arman arthur artur arun ashley ashot asif astrid atsushi audrey augusto august austin ayman aziz baghdad barack barbara barry bart bashar
bashir basil beatrice becky ben benedict benjamin benazir benito bernard bernardo bernd bernie bert beth betty beverly bilal bill
billy binyamin bjorn blake bob bobby boris boutros brad bradley brenda brendan brent brett brian bridget britney bruce bruno bryan
burak calvin cameron camilla carey carl carla carlo carlos carmen carol carolina caroline carolyn carrie catherine cathy cecilia cem
cemal cesar charlene charles charlie charlotte chelsea chen cheryl chloe chris christian christina christine christoph christophe
christopher chuck claire clara clarence claude claudia claudio clay clifford clinton clive colin colleen condoleezza connie conor corey
craig cristina crystal cyril cynthia dale damian damien dan dana daniel daniela daniele danielle danny daphne darleen darrell darren daryl
dave david davit dawn dean deborah debra denis denise dennis derek desmond devin dharmendra diana diane dick diego dieter dilip dilma
dimitri dimitris dirk dmitri dmitriy dmitry dolores dominic dominik dominique don donald donna doreen doris dorothy doug douglas duncan
dustin dwight dylan ebrahim ed eddie edgar edith edmund eduard eduardo edward edwin eileen einar ekrem elaine elena eleanor eli elias
elizabeth ella ellen elliott elmar emanuel emil emilia emilio emily emine emma emmanuel enrico enrique eric erica erich erik erika ernest
ernesto erwin esther ethan etienne eugene eva evan evelyn evgeny ewan eyal fabio faisal fatima fatih fayez felipe felix ferdinand ferenc
fernando fidel filip fiona florence florian frances francesca francesco francis francisco franco francois frank franz fred freddie frederic
frederick friedrich fritz gabriel gabriela gagik galina gareth gary gaston gavin gavril gene geoff geoffrey george georges georgi gerald
gerard gerd gerhard gerry gholam giancarlo gianni gilbert giles gina giorgio giorgos giovanni giuseppe glen glenn gloria gordon grace
graham greg gregor gregory gregg grigory guillermo gunter gustavo guy gwen habib hakan hakob hamid hamza hana hanna hannah hans harald harold
harry harvey hasan hashim hassan hayk hazel heather hector heidi heinz helen helena helga helmut henri henrik henry herbert herman hermann
hikmat hillary hiroshi hisham horst hossam hossein hovhannes howard huang hubert hugh hugo humphrey hussain hussein ian ibrahim ida igor
ilham ilya imran ina ingrid irina iris isaac isabel isabella ismail israel issa istvan ivan ivana ivo jack jackie jacob jacqueline jacques
jaime jake jakob jakub jamal james jamie jan jana jane janet janez janice janine jared jasmin jasmine jason javad javier jay jean jeanne jeff
jeffrey jelena jemima jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jesus jeyhun jill jim jimmy jin jiri joachim joan joanna joanne
joao joaquin joe joel joerg johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua joy joyce jozef juan
juanita judith judy juergen jules julia julian juliana julie julien juliet julio julius jun june jurgen jusman justin kamal kamala karel karen
karim karin karina karl karol kassym kate katherine kathleen kathryn kathy katie katrina katya kaveh kazuo keir keith kelly kemal ken kenji kenneth kerry
kevin khaled khalid khalil kieran kim kimberly kirk kirsten kirill klaus knut kofi konrad konstantin kristen kristin kristina kumar kurt kyle laila
lance larisa larry lars laszlo laura lauren laurence laurent lawrence layla leah lee leila lena lenny leo leon leonard leonid leonardo leopold leslie
lester levon lewis liam lidia liliana linda lindsay lindsey lionel lisa liz lloyd lois lorenzo lori lorraine louis louise luca lucas lucia lucy
ludmila ludwig luigi luis luisa lukas luke luther lydia lynn lyudmila maciej madeleine madeline magdalena mahathir mahdi mahmoud mahmud mahsa malala malcolm mamadou mandy manfred manmohan
manoj manuel mara marat marc marcel marcelo marcia marco marcos marcus marek margaret margarita maria marian mariana marianne marie marilyn marina
mario marion marius marjorie mark marko markus marlene marta martha martin martina marty marvin mary masoud massimo mathew mathias matt matteo matthew
matthias maureen maurice mauricio max maxim maxime maximilian megan mehdi mehmet mel melanie melissa mercedes merkel mette mevlut mia michael michaela
michal michel michele micheal michelle miguel mihai mike mikhail mikheil miklos mila milan mildred milos miriam mirjana mitch mitt mohamad mohamed mohammad mohammed
mohsen moira molly mona monica monika morgan moshe muammar muhammad muhammadu murat mustafa mustapha myriam nabil nadezhda nadia nadine nagy nana nancy nander naomi narendra
naser nasser natalia natalie natasha nate nathan nathaniel nawaz neal neil nelson nicholas nick nicola nicolae nicolas nicole nigel nikita nikki nikol nikola nikolai
nikolay nikos nils nina noah noam noel nora norbert norm norma norman nouri nuno octavio olaf oleg olena olga oliver olivia olivier olof omar orlando
oscar osama oskar otto owen pablo pamela paolo pat patricia patrick patsy patty paul paula paulina paulo pavel pedro peggy penelope penny per perry peter petr petra
petro petros philip philippe phil phillip phyllis pier pierre pietro piotr polly prakash pranab priya rachel radovan rafael rafik rahul raj rajiv ralf ralph ramon
ramzan randall randolph randy rania raphael rashid raul ravi ray raymond rebecca recep reggie regina reinhard rejep renata rene renee reuben reza rex ricardo riccardo richard
rick ricky rita rob robbie robert roberta roberto robin robyn rod roderick rodney rodrigo roger roland rolf roman romano ron ronald ronnie rory rosa rosalind
rose rosemary ross rowan roxana roy ruben rudolf rudolph rudy rufus rui rupert ruslan russ russell rustam ruth ryan saad sabine sabrina saddam sadiq saeed said
saif salah salim sally salman salvador salvatore sam samantha samer samir sammy samuel sandra sandy sanjay santiago sara sarah sarkis sasha saul scott scotty sean sebastian selim
serena serge sergei sergey sergio serhiy serj serzh seth seymour shane shannon sharon shaun shavkat shawn sheila shelley sherry shimon shinzo shirley sidney siegfried sigmar silvia silvio simon simone
sinead sofia solomon sonia sonya sophia sophie spencer stacy stan stanislav stanley stefan stefano stella stepan stephan stephane stephanie stephen steve steven stewart stuart sue sultan
susan susana susanne suzanne svetlana sven sybil sylvia sylvie takashi tamara tammy tanya tara tarek tariq taro tatiana tatyana taylor ted terence teresa terry tessa
thabo thaddeus thea thelma theo theodore theresa thierry thomas tiffany tigran tim timothy tina tobias todd tom tomas tomasz tommy tomoko toni tony tracy trevor trisha tristan troy tsutomu tyler
ulrich ulrike umberto umut uri ursula vagif vahan valentin valentina valeria valerie valery vanessa vardan vasily vasyl vaughn vera veronica viacheslav vicente vicki vicky victor victoria vijay
viktor vincent vincenzo viola virginia vitali vitaly vittorio vivian vlad vladimir vladislav volker volodymyr vyacheslav wade wael waleed walid wallace walter wanda warren wayne wendy werner wesley
wilbur wilfred wilhelm will willem william willie willy winston wojciech wolfgang xavier xi yahya yair yann yannis yasir yasser yasuo yehuda yevgeny yoshi yoshihiko yoweri yousef youssef yukio yulia yuri yusuf yves
yvette yvonne zachary zahra zainab zbigniew zeid zeinab zia zine zoe zohrab zoltan zoran zubin
`),
  sameFirstNames: `
alexander alex aleksandr aleksander alexandre oleksandr|alexei aleksei alexey aleksey|andrei andrey|andrew andy|anthony tony antony|benjamin ben|charles charlie chuck|christopher chris
daniel dan danny|david dave davit|dmitry dmitri dmitriy dimitri|donald don|douglas doug|edward ed eddie ted|elizabeth liz beth betty|evgeny yevgeny|francis frank|frederick fred
gerald gerry jerry|gregory greg|henry harry hank|hussein hussain hossein|james jim jimmy|jeffrey jeff geoffrey geoff|john johnny jack|jonathan jon|joseph joe|joshua josh|katherine kate kathy catherine
kenneth ken|lawrence larry|leonard leo|matthew matt mathew|michael mike mick mikhail|mohammed muhammad mohamed mohammad mohamad mohammad|nicholas nick|nikolai nikolay|patrick pat|peter pete|philip phil phillip
raymond ray|richard rick dick|robert bob rob bobby|ronald ron|samuel sam|sergei sergey serhiy|stephen steve steven|susan sue|theodore ted|thomas tom|timothy tim|victor viktor|volodymyr vladimir|vyacheslav viacheslav|walter walt|william bill will billy|yuri yury yuriy|ahmad ahmed|anatoly anatoliy|vitaly vitali vitaliy
`
    .trim()
    .split(/[|\n]/)
    .map((row) => row.split(' ')),
  knownPeople: new Map(
    KNOWN.trim()
      .split(/[|\n]/)
      .map((row): [string, string] => {
        const [surname = '', full = ''] = row.split('=');
        return [surname, full];
      }),
  ),
  particles: wordSet('de du da do dos das del della di van von der den ten ter bin ibn al el la le zu af'),
  surnameOpeners: wordSet('al el de di da du van von bin ibn la le ben abu del della der'),
  surnameSuffixes: wordSet('jr sr ii iii iv'),
  surnameEnding:
    /(?:shvili|oglu|sson|enko|yev|yeva|yan|ian|sky|skiy|skyy|ski|ov|ova|ev|eva|dze|vich|wicz|ic|ez|sen|son|opoulos|idis|akis|escu|uk|adeh|zadeh|pour)$/,
  surnamesBehindFirst: wordSet('may april june august english church prince day'),
} satisfies Partial<NameWords>;
