/** Parameters by which publishers count who follows a link; they change nothing of the page. */
const TRACKING = new RegExp(
  `^(?:${[
    // Families of parameters, by the tool that adds them.
    '(?:utm|mtm|pk|piwik|matomo|hsa|itm|otm|ns|cx|ga|fb|gad|_?branch)_\\w+',
    'at_(?:campaign|medium|custom\\d|link_\\w+|format|ptr_\\w+)|wt_?mc|wt\\.mc_\\w+|mc_[ce]id|_hs(?:enc|mi)|oly_(?:enc|anon)_id',
    // What advertisers and networks call a click.
    'fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|srsltid|igshid?|li_fat_id|s_kwcid|ef_id|vero_id|_gl|_ga|_openstat',
    'mkt_tok|xtor|cmp|cmpid|ocid|ncid|icid|intcid|int_cmp|ftag|taid|echobox|guccounter|ref_?src|s?cid|smid|smtyp|spm|trk',
    'rss|feed|source|src|via|partner|ref|referrer|tracking_source',
  ].join('|')})$`,
  'i',
);

/** What stands behind `#` and is a place of every page. */
const PLACE = /^(?:rss|feed|top|comments?|respond|:~:text=.*)$/i;

/** Parameters that name a page where a site has no paths, however they look. */
const NAMES_PAGE = /^(?:id|p|page_id|story|article|item|post|nr|no)$/i;

/**
 * What is one page however it is linked to: without scheme, `www.`, default port, tracking parameters and a final slash,
 * parameters in order of name. Null for a site's front page, which is the page of no item.
 */
export function canonicalUrl(address: string | undefined): string | null {
  const url = URL.parse(address ?? '');
  if (!url) return null;
  const kept = [...url.searchParams].filter(([name, value]) => NAMES_PAGE.test(name) || !isTracking(name, value));
  const query = new URLSearchParams(kept);
  query.sort();
  const fragment = isPlace(url.hash.slice(1)) ? '' : url.hash;
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  if (path === '' && query.size === 0 && fragment === '') return null;
  return `${url.host.replace(/^www\./, '')}${path}${query.size === 0 ? '' : `?${query}`}${fragment}`;
}

/** `source=rss` tells where a reader comes from, `source=12` may be a page. */
const isTracking = (name: string, value: string): boolean =>
  TRACKING.test(name) &&
  (!/^(?:source|src|via|feed|rss|partner|ref|referrer|trk|s?cid|cmp)$/i.test(name) || !/^\d+$/.test(value));

/** Whether what stands behind `#` names no page of its own: a place, or parameters that all are tracking: `xtor=RSS-1`. */
function isPlace(fragment: string): boolean {
  const parameters = [...new URLSearchParams(fragment)];
  return PLACE.test(fragment) || parameters.every(([name, value]) => value !== '' && isTracking(name, value));
}
