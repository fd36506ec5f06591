/** People in the news whose surname alone leaves no doubt: `surname=full name`, normalised. Shared surnames are left out. */
const ROWS = `
putin=vladimir putin|obama=barack obama|trump=donald trump|biden=joe biden|merkel=angela merkel|macron=emmanuel macron|sarkozy=nicolas sarkozy|hollande=francois hollande|erdogan=recep tayyip erdogan|netanyahu=benjamin netanyahu|olmert=ehud olmert|zelensky=volodymyr zelensky|zelenskyy=volodymyr zelensky|zelenskiy=volodymyr zelensky|poroshenko=petro poroshenko|yanukovych=viktor yanukovych
assad=bashar al assad|al assad=bashar al assad|gaddafi=muammar gaddafi|gadhafi=muammar gaddafi|qaddafi=muammar gaddafi|mubarak=hosni mubarak|ahmadinejad=mahmoud ahmadinejad|rouhani=hassan rouhani|khamenei=ali khamenei|lavrov=sergei lavrov|medvedev=dmitry medvedev|kerry=john kerry|blair=tony blair|berlusconi=silvio berlusconi|zapatero=jose luis rodriguez zapatero|pashinyan=nikol pashinyan
lukashenko=alexander lukashenko|guterres=antonio guterres|maduro=nicolas maduro|bolsonaro=jair bolsonaro|arafat=yasser arafat|musharraf=pervez musharraf|karzai=hamid karzai|mugabe=robert mugabe|mandela=nelson mandela|bernanke=ben bernanke|greenspan=alan greenspan|yellen=janet yellen|lagarde=christine lagarde|pelosi=nancy pelosi|mccain=john mccain|romney=mitt romney|palin=sarah palin|cheney=dick cheney|rumsfeld=donald rumsfeld|snowden=edward snowden|assange=julian assange|navalny=alexei navalny|stoltenberg=jens stoltenberg|mogherini=federica mogherini|thatcher=margaret thatcher|reagan=ronald reagan|gorbachev=mikhail gorbachev|yeltsin=boris yeltsin|schwarzenegger=arnold schwarzenegger|tsipras=alexis tsipras|varoufakis=yanis varoufakis|draghi=mario draghi|juncker=jean claude juncker
`;

/** From a surname to the full name that it stands for where an article gives no other. */
export const KNOWN_PEOPLE: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split(/[|\n]/)
    .map((row): [string, string] => {
      const [surname = '', full = ''] = row.split('=');
      return [surname, full];
    }),
);
