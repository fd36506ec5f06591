/**
 * What people call a time zone where the tz database (https://www.iana.org/time-zones) does not: cities that it has
 * under another city's name, and names of zones. A name of a zone that several cities share, or that has no summer
 * time, is asked back with cities, since only a city says which clocks are meant.
 */
export const CITIES: Readonly<Record<string, string>> = {
  ankara: 'Europe/Istanbul',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bangalore: 'Asia/Kolkata',
  boston: 'America/New_York',
  calcutta: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  edinburgh: 'Europe/London',
  geneva: 'Europe/Zurich',
  gyumri: 'Asia/Yerevan',
  hamburg: 'Europe/Berlin',
  kiev: 'Europe/Kyiv',
  kyiv: 'Europe/Kyiv',
  lviv: 'Europe/Kyiv',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  'new delhi': 'Asia/Kolkata',
  nyc: 'America/New_York',
  'rio de janeiro': 'America/Sao_Paulo',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'st petersburg': 'Europe/Moscow',
  strasbourg: 'Europe/Paris',
  'tel aviv': 'Asia/Jerusalem',
  washington: 'America/New_York',
  wellington: 'Pacific/Auckland',
};

/** Names of zones, each with cities that keep it; where one stands alone, no one means another. */
export const SHARED: Readonly<Record<string, readonly string[]>> = {
  utc: ['Etc/UTC'],
  gmt: ['Etc/UTC'],
  z: ['Etc/UTC'],
  zulu: ['Etc/UTC'],
  cet: ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome', 'Europe/Warsaw', 'Africa/Algiers'],
  cest: ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome', 'Europe/Warsaw'],
  mez: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  eet: ['Europe/Athens', 'Europe/Kyiv', 'Europe/Bucharest', 'Africa/Cairo'],
  eest: ['Europe/Athens', 'Europe/Kyiv', 'Europe/Bucharest'],
  wet: ['Europe/Lisbon', 'Atlantic/Canary', 'Atlantic/Faroe'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  msk: ['Europe/Moscow'],
  amt: ['Asia/Yerevan', 'America/Manaus'],
  azt: ['Asia/Baku'],
  trt: ['Europe/Istanbul'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  jst: ['Asia/Tokyo'],
  est: ['America/New_York', 'America/Toronto', 'America/Panama'],
  edt: ['America/New_York', 'America/Toronto'],
  et: ['America/New_York', 'America/Toronto'],
  cst: ['America/Chicago', 'America/Mexico_City', 'Asia/Shanghai'],
  cdt: ['America/Chicago', 'America/Winnipeg'],
  mst: ['America/Denver', 'America/Phoenix'],
  pst: ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila'],
  pdt: ['America/Los_Angeles', 'America/Vancouver'],
  pt: ['America/Los_Angeles', 'America/Vancouver'],
};

/** Offsets that are no whole hours, in minutes, with cities that keep them. */
export const ODD_OFFSETS: Readonly<Record<number, readonly string[]>> = {
  [-210]: ['America/St_Johns'],
  210: ['Asia/Tehran'],
  270: ['Asia/Kabul'],
  330: ['Asia/Kolkata', 'Asia/Colombo'],
  345: ['Asia/Kathmandu'],
  390: ['Asia/Yangon'],
  570: ['Australia/Adelaide', 'Australia/Darwin'],
};
