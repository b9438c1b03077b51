import { caseworkers, climbed, conduct, everyone, type Grants, triagers } from './grant-groups'

/** What keeps people from seeing, and others safe: the restricted route, warning markers, the trail, agencies (domain §5.7, §8). */
export const carefulGrants = {
  /** Shutting a record to all but the restricted route: if in doubt, restricted (domain §8.4). */
  'report.restrict': { ...triagers, SafeguardingLead: 'flagged' },
  'case.restrict': caseworkers,
  'report.recuse': { ...triagers, ...climbed, SafeguardingLead: 'flagged' },
  /** Who is let into a restricted record, and whose closeness is cleared. */
  'report.let-in': { ...conduct, ...climbed },
  'case.let-in': { ...conduct, ...climbed },
  'case.conduct': conduct,
  'report.instruct': { ...conduct, HSM: 'all', DutyManager: 'all' },
  'case.instruct': { ...conduct, HSM: 'all', DutyManager: 'all' },
  'case.limit-identity': caseworkers,
  'route.change': { HRCase: 'all', DPO: 'all' },
  'directory.keep': { HRCase: 'all', ContractMgr: 'all' },
  'tie.declare': everyone,
  'glass.ask': {
    HSM: 'all',
    DutyManager: 'all',
    SafeguardingLead: 'all',
    Legal: 'all',
    DPO: 'all',
    ODMT: 'all',
    SysAdmin: 'all',
  },
  'glass.answer': { HRCase: 'all', ContractMgr: 'all', DPO: 'all', ODMT: 'all' },
  /** Warning markers (domain §5.7): whoever proposes does not approve. */
  'marker.propose': { NHO: 'assigned', ...caseworkers },
  'marker.decide': { HSM: 'all', DutyManager: 'all', HRCase: 'restricted' },
  'marker.keep': { HSM: 'all', DutyManager: 'all', ACM: 'team', HRCase: 'restricted' },
  'visit.book': {
    CCA: 'all',
    NHO: 'all',
    ACM: 'all',
    HSM: 'all',
    DutyManager: 'all',
    SafeguardingLead: 'all',
    HRCase: 'all',
    Legal: 'all',
  },
  /** A contractor's own visits, with what makes them safe and never why. */
  'visit.own': { PartnerUser: 'own' },
  'audit.view': { DPO: 'all', Auditor: 'all', HSM: 'all', HRCase: 'restricted', ACM: 'own', SysAdmin: 'own' },
  'audit.export': { DPO: 'all', Auditor: 'all' },
  /** Who holds the daily head of the trail outside the house. */
  'audit.keep-head': { DPO: 'all' },
  /** Telling a resident who opened their record. */
  'audit.tell': { DPO: 'all', HSM: 'all', HRCase: 'restricted' },
  'agency.keep': { HSM: 'all', DPO: 'all', ContractMgr: 'all' },
} as const satisfies Record<string, Grants>
