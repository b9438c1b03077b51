import type { AccusedKind, LetInBy, RoutePart, TieKind, Track } from './route'

export const trackNames: Record<Track, string> = {
  tenant: 'Support and safety only',
  both: 'All of it, with the conduct process',
}

export const tieKindNames: Record<TieKind, string> = {
  relative: 'A relative',
  friend: 'A friend',
  neighbour: 'A neighbour',
  own_home: 'My own home',
}

export const routePartNames: Record<RoutePart, string> = {
  conduct: 'HR',
  contractor: 'The contract manager',
  safeguarding: 'The safeguarding lead',
  manager: 'A housing services manager',
  director: 'A director',
  secretary: 'The company secretary or chair',
  external: 'An investigator from outside',
}

/** How they came to be let in. */
export const letInByNames: Record<LetInBy, string> = {
  route: 'By the restricted route',
  named: 'By name',
  glass: 'For a time, with a second person’s yes',
}

/** Whom something is said about. */
export const accusedNames: Record<AccusedKind, string> = {
  CCA: 'A contact centre adviser',
  PartnerUser: 'Somebody with a partner’s account',
  NHO: 'A neighbourhood officer',
  ACM: 'A case manager',
  HSM: 'A housing services manager',
  DutyManager: 'A duty manager',
  SafeguardingLead: 'The safeguarding lead',
  HRCase: 'HR',
  ContractMgr: 'The contract manager',
  ConductInvestigator: 'An investigator',
  Legal: 'The legal team, company secretary or chair',
  DPO: 'The data protection officer',
  ODMT: 'A director',
  Auditor: 'An auditor',
  Insight: 'The statistics team',
  SysAdmin: 'A system administrator',
  contractor: 'A worker of a contractor',
  partner: 'A worker of a partner',
  unknown: 'Somebody nobody recognises',
}
