/** How exactly the day of an incident is known. */
export const datePrecisions = ['exact', 'about', 'month'] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** How a diary entry reached us (domain §3.7). Nobody is made to keep sheets. */
export const diarySources = ['phone', 'paper', 'web', 'officer'] as const
export type DiarySource = (typeof diarySources)[number]

export const diarySourceNames: Record<DiarySource, string> = {
  phone: 'By phone',
  paper: 'On paper',
  web: 'In the mailbox on the site',
  officer: 'Taken down by an officer',
}

/** How two cases belong together. */
export const caseLinkKinds = ['counter_allegation', 'after_closure', 'related'] as const
export type CaseLinkKind = (typeof caseLinkKinds)[number]

export const interpreterModes = ['phone', 'in_person', 'video'] as const
export type InterpreterMode = (typeof interpreterModes)[number]
