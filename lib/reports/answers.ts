import type {
  Adjustment,
  AnonymityLevel,
  ageBands,
  beforeAnswers,
  ContactChannel,
  evidenceAnswers,
  Ground,
  IncidentType,
  officerGenders,
  PerpetratorAnswer,
  PlaceKind,
  permissionAnswers,
  ReporterRole,
  refusableChannels,
  SafetyAnswer,
  tick,
  toldAnswers,
  voicemailAnswers,
  Wish,
  whenAnswers,
  yesNoNotSure,
} from '@/lib/reports/report'

type One<Codes extends readonly string[]> = Codes[number]

/**
 * What a reporter has answered so far, by form field: the names are short and neutral because they are the names of
 * inputs (domain §10). An answer that was skipped is absent, never empty. Codes are those of report.ts, all other
 * text is as it was told, cleaned of characters a database cannot hold.
 */
export type Answers = {
  // page 1: P1, P2, P2a, P2b
  safe?: SafetyAnswer
  role?: ReporterRole
  /** Asked when telling us for someone else: do they know? */
  permission?: One<typeof permissionAnswers>
  age?: One<typeof ageBands>
  // page 2: P3, P4
  what?: string
  /** "I would rather talk to someone" */
  talk?: One<typeof tick>
  types?: IncidentType[]
  // page 3: P5
  grounds?: Ground[]
  groundsOther?: string
  // page 4: P6, P7. Each part of the date may stand alone; digits, a year in full.
  when?: One<typeof whenAnswers>
  howOften?: string
  day?: string
  month?: string
  year?: string
  place?: PlaceKind
  postcode?: string
  placeWords?: string
  // page 5: P8, P8a, P9
  perpetrator?: PerpetratorAnswer
  /** The name, address or description they gave of the person or people who did it. */
  perpetratorWords?: string
  /** Who should not see this: the start of an exclusion. */
  keepFrom?: string
  /** Chosen by staff or a partner who type a report: straight to HR, whatever else was answered (domain §8.4). */
  straightToHr?: One<typeof tick>
  before?: One<typeof beforeAnswers>
  told?: One<typeof toldAnswers>[]
  toldReference?: string
  // page 6: P10
  evidence?: One<typeof evidenceAnswers>
  // page 7: P11, P12
  level?: AnonymityLevel
  name?: string
  phone?: string
  email?: string
  address?: string
  /** P12's "nobody": known to us by name, but not to be contacted. */
  noContact?: One<typeof tick>
  // page 8: P13, P15
  channels?: ContactChannel[]
  /** Asked by staff who type a report: never to be used, whatever else was called safe. */
  neverChannels?: One<typeof refusableChannels>[]
  times?: string
  voicemail?: One<typeof voicemailAnswers>
  /** Does anyone else see your phone, email or post? */
  seenByOthers?: One<typeof yesNoNotSure>
  /** Does the person who did this live with you? */
  livesWith?: One<typeof yesNoNotSure>
  safeWord?: string
  /** Who the trusted person is and how to reach them, or where they can be met. */
  via?: string
  adjustments?: Adjustment[]
  languageNeeded?: string
  officerGender?: One<typeof officerGenders>
  // page 9: P14
  wishes?: Wish[]
}

export type Field = keyof Answers
export type Page = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

export type { Fields } from '@/lib/forms/fields'
