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

export const datePrecisionNames: Record<DatePrecision, string> = {
  exact: 'On this day, at this time',
  about: 'About then',
  month: 'Some time that month',
}

export const caseLinkNames: Record<CaseLinkKind, string> = {
  counter_allegation: 'An allegation the other way: a case of its own, never merged and never set against this one',
  after_closure: 'What happened after a case was closed',
  related: 'Related',
}

export const interpreterModeNames: Record<InterpreterMode, string> = {
  phone: 'By phone',
  in_person: 'In person',
  video: 'By video',
}
