import type { Field, Page } from '@/lib/reports/answers'

export const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** What each page asks, in order (domain §10). Page 10 asks nothing: it shows all answers before they are sent. */
export const pageFields: Record<Page, readonly Field[]> = {
  1: ['safe', 'role', 'permission', 'age'],
  2: ['what', 'talk', 'types'],
  3: ['grounds', 'groundsOther'],
  4: ['when', 'howOften', 'day', 'month', 'year', 'place', 'postcode', 'placeWords'],
  5: ['perpetrator', 'perpetratorWords', 'keepFrom', 'before', 'told', 'toldReference'],
  6: ['evidence'],
  7: ['level', 'name', 'phone', 'email', 'address', 'noContact'],
  8: [
    'channels',
    'times',
    'voicemail',
    'seenByOthers',
    'livesWith',
    'safeWord',
    'via',
    'adjustments',
    'languageNeeded',
    'officerGender',
  ],
  9: ['wishes'],
  10: [],
}
