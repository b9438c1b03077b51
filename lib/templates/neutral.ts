/**
 * What nobody who reads over a shoulder may learn (domain §6.8, §10): what a message is about, on what grounds, and what is
 * done about it. A guard against slips, not against whoever means to tell: they have other ways. Words begin so, so that
 * "reported" is found too; what is in no other word is found anywhere.
 */
const beginning = [
  ...[
    'hate',
    'hatr',
    'bully',
    'bulli',
    'threat',
    'attack',
    'assault',
    'intimidat',
    'stalk',
    'incident',
    'report',
    'crim',
  ],
  ...[
    'offen[cs]',
    'polic',
    'witness',
    'accus',
    'suspect',
    'statement',
    'confiden',
    'secret',
    'hide',
    'hidden',
    'neighbour',
  ],
  ...[
    'rac(?:e|es|ial|ially)\\b',
    'ethnic',
    'nationalit',
    'colour',
    'gyps',
    'roma\\b',
    'travellers?\\b',
    'immigra',
    'asylum',
  ],
  ...[
    'refugee',
    'faith',
    'belief',
    'jew',
    'christian',
    'hindu',
    'sikh',
    'mosque',
    'synagog',
    'church',
    'sex',
    'gay',
    'queer',
  ],
  ...[
    'trans(?:\\b|gender|sex)',
    'gender',
    'pregnan',
    'orientation',
    'court',
    'legal',
    'solicitor',
    'asb\\b',
    'anti-?social',
  ],
  ...[
    'support',
    'risk',
    'safety',
    'danger',
    'mailbox',
    'receipt',
    'password',
    'cases?\\b',
    'beside\\b',
    'homo',
    'lgbt',
  ],
]
const anywhere = [
  ...[
    'harass',
    'abus',
    'violen',
    'police',
    'victim',
    'perpetrat',
    'alleg',
    'racis',
    'religi',
    'muslim',
    'islam',
    'semit',
  ],
  ...[
    'lesbian',
    'bisex',
    'phobi',
    'disab',
    'safeguard',
    'anonym',
    'investigat',
    'complain',
    'evidence',
    'evict',
    'injunct',
  ],
  ...['tenan', 'bullying', 'hatecrime', 'reported', 'reporting'],
]
const tellsWhy = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${beginning.join('|')})|(${anywhere.join('|')})`, 'iu')

/** A link, an address of mail, or what a telephone would make into one: it would have to be opened. */
const linked =
  /https?:|www\.|\/\/|@|(?:^|[^\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:com|org|net|uk|co|io|info|app|site|online|example)(?![\p{L}\p{N}])/iu

/** The part of a word that says too much, or undefined. */
export function saysTooMuch(text: string): string | undefined {
  const found = tellsWhy.exec(plain(text))
  return found?.[1] ?? found?.[2]
}

/** Whether something in it leads elsewhere. */
export const hasLink = (text: string): boolean => linked.test(plain(text))

/** Without accents and what is not seen: soft hyphens, joiners, marks of direction. */
const plain = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
