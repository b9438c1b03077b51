import { carefulGrants } from './careful-grants'
import { approvers, caseworkers, climbed, conduct, everyone, type Grants, type Scope, triagers } from './grant-groups'
import { houseGrants } from './house-grants'
import type { StaffRole } from './staff-role'

export type { Scope } from './grant-groups'

/** Who may do what: the one table that queries, commands, pages and the walk of every route are checked against. */
export const grants = {
  'today.view': everyone,
  'report.create': {
    CCA: 'all',
    PartnerUser: 'all',
    NHO: 'all',
    ACM: 'all',
    HSM: 'all',
    DutyManager: 'all',
    SafeguardingLead: 'all',
    HRCase: 'all',
    ContractMgr: 'all',
    ConductInvestigator: 'all',
  },
  'report.follow': { CCA: 'own', PartnerUser: 'own', NHO: 'own' },
  'report.list': { ...triagers, ...climbed, SafeguardingLead: 'flagged' },
  'report.read': { ...triagers, ...climbed, SafeguardingLead: 'flagged', CCA: 'own-24h' },
  'report.decide': { ...triagers, ...climbed },
  'case.list': { ...caseworkers, ...climbed, Legal: 'named' },
  'case.read': { ...caseworkers, ...climbed, Legal: 'named' },
  'case.note': { ...caseworkers, ...climbed },
  'case.contact': caseworkers,
  'case.assign': { ACM: 'team', HSM: 'all', DutyManager: 'all', ...conduct, ...climbed },
  'person.add': caseworkers,
  'person.wish': caseworkers,
  'person.safe-contact': caseworkers,
  'support.offer': caseworkers,
  'support.decide': caseworkers,
  'clock.adjust': caseworkers,
  'message.read': caseworkers,
  'message.send': caseworkers,
  'report.message': triagers,
  'outgoing.send': caseworkers,
  'consent.record': caseworkers,
  'evidence.read': { ...caseworkers, Legal: 'assigned' },
  'evidence.add': caseworkers,
  'evidence.record': caseworkers,
  'evidence.open-original': caseworkers,
  'evidence.oversee': { HSM: 'all', DutyManager: 'all' },
  /** Of a report that is in no case: whoever decides on it, and the safeguarding lead where it is flagged. Never its typist. */
  'report.evidence': { ...triagers, SafeguardingLead: 'flagged' },
  'report.evidence-record': { ...triagers, SafeguardingLead: 'flagged' },
  'report.evidence-original': { ...triagers, SafeguardingLead: 'flagged' },
  /** Beside a report's words, and never over them. */
  'report.classify': triagers,
  'report.translate': triagers,
  /** A second person's answer: whoever proposed is refused by the database. */
  'report.agree': { HSM: 'all', DutyManager: 'all', ACM: 'all', ...conduct, ...climbed },
  'case.agree': approvers,
  'case.move': caseworkers,
  'case.incident': caseworkers,
  'case.diary': caseworkers,
  'case.conflict': caseworkers,
  'case.police': caseworkers,
  'case.override': { ...approvers, ConductInvestigator: 'restricted', SafeguardingLead: 'flagged' },
  'case.finding': caseworkers,
  'case.link': caseworkers,
  'case.classify': caseworkers,
  'case.review': { HSM: 'all', DutyManager: 'all', HRCase: 'restricted', ContractMgr: 'restricted' },
  'person.interpreter': caseworkers,
  'risk.assess': caseworkers,
  'risk.lower': approvers,
  'plan.make': caseworkers,
  'safeguarding.screen': caseworkers,
  'alarm.answer': approvers,
  'absence.record': { ACM: 'own', HSM: 'all', DutyManager: 'all', SafeguardingLead: 'own', ...conduct },
  'case.hand-over': { HSM: 'all', DutyManager: 'all', HRCase: 'restricted', ContractMgr: 'restricted' },
  'case.oversee': { HSM: 'all', DutyManager: 'all', HRCase: 'restricted', ContractMgr: 'restricted' },
  'target.change': { HSM: 'all' },
  /** Closing: whoever works on a case proposes, a manager approves, and never the same person (domain §3.11). */
  'case.propose-closure': caseworkers,
  'case.close': approvers,
  'case.take-challenge': caseworkers,
  'case.answer-challenge': approvers,
  'case.check-afterwards': caseworkers,
  /** Never whoever worked on the case. */
  'survey.settle': { HSM: 'all', DutyManager: 'all', HRCase: 'restricted', ContractMgr: 'restricted' },
  'survey.view': { HSM: 'all', ODMT: 'all', Auditor: 'all', Insight: 'all' },
  'pattern.answer': { ...triagers, SafeguardingLead: 'flagged' },
  'pattern.oversee': { HSM: 'all', DutyManager: 'all' },
  'review-rule.change': { HSM: 'all' },
  'catalogue.keep': { ACM: 'all', HSM: 'all', DutyManager: 'all', SysAdmin: 'all' },
  'policy.publish': { HSM: 'all' },
  'policy.answer-request': { CCA: 'all', ACM: 'all', HSM: 'all', DutyManager: 'all' },
  'report.refer': triagers,
  /** A reason, and a second person (domain §8.2, Export personal data). */
  'case.export': { HSM: 'all', HRCase: 'restricted', ContractMgr: 'restricted', ...climbed },
  ...carefulGrants,
  ...houseGrants,
  'search.use': { ...caseworkers, Legal: 'assigned' },
  /** Where one is signed in oneself. */
  'session.own': everyone,
  'calendar.own': { NHO: 'all', ...caseworkers },
  'outgoing.oversee': { SysAdmin: 'all', HSM: 'all' },
  'centre.manage': { SysAdmin: 'all' },
  'statistics.view': { HSM: 'all', ODMT: 'all', Auditor: 'all', Insight: 'all' },
  /** Nobody of ours: a reporter alone, with their receipt. */
  'mailbox.add': {},
  'mailbox.change-receipt': {},
  /** Nobody of ours: anybody, without saying who. */
  'policy.ask': {},
} as const satisfies Record<string, Grants>

export type Action = keyof typeof grants

/** The scope of a role's grant, or undefined: deny by default. */
export function scopeOf(role: StaffRole, action: Action): Scope | undefined {
  const row: Grants = grants[action]
  return row[role]
}
