/** Parameters by which publishers count who follows a link; they change nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|ns_\w+|at_(?:campaign|medium|custom\d|link_\w+|format|ptr_\w+)|xtor|cmp|cmpid|ocid|ref_?src|wt_?mc|wt\.mc_\w+|s?cid|smid|spm|oly_(?:enc|anon)_id|rss|feed|source|src|via|partner)$/i;

/** The same in what stands behind `#`. */
const TRACKING_FRAGMENT = /^(?:rss|feed|xtor|utm_|ref=|intcid|comments?$|respond$)/i;

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
  const fragment = TRACKING_FRAGMENT.test(url.hash.slice(1)) ? '' : url.hash;
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  if (path === '' && query.size === 0 && fragment === '') return null;
  return `${url.host.replace(/^www\./, '')}${path}${query.size === 0 ? '' : `?${query}`}${fragment}`;
}

/** `source=rss` tells where a reader comes from, `source=12` may be a page. */
const isTracking = (name: string, value: string): boolean =>
  TRACKING.test(name) && (!/^(?:source|src|via|feed|rss|partner|s?cid|cmp)$/i.test(name) || !/^\d+$/.test(value));
