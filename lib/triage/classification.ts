import { caseClassifications } from '@/lib/cases/case'
import { perceivesHate } from './ordinary'
import type { PerpetratorType } from './perception'
import { type RemitGround, remitTold } from './remit'

export type Classification = (typeof caseClassifications)[number]

/** How a report is classified beside its words: codes of the lists, and what follows from them. */
export type Classified = {
  classification: Classification[]
  types: string[]
  grounds: string[]
  possibleCrime: boolean
  perpetratorType: PerpetratorType | null
  remit: RemitGround[]
}

type Told = {
  types: readonly string[]
  grounds: readonly string[]
  homeId: string | null
  blockId: string | null
  role: string | null
  perpetrator: string | null
}
type Chosen = { harassment: boolean; grounds: readonly string[]; possibleCrime: boolean }

/**
 * Perception decides (domain §0 rule 1): a ground the report names, one that staff choose, or a perception written down
 * is a hate incident, and no form takes it off. A possible crime so perceived is recorded as a hate crime (§2.2).
 */
export function classificationOf(told: Pick<Told, 'grounds'>, perceptions: number, chosen: Chosen): Classification[] {
  const isHate = perceivesHate({ grounds: [...told.grounds, ...chosen.grounds], perceptions })
  const is: Record<Classification, boolean> = {
    harassment: chosen.harassment,
    hate_incident: isHate,
    hate_crime: isHate && chosen.possibleCrime,
  }
  return caseClassifications.filter(kind => is[kind])
}

/** A case only grows with its reports: what it is, and what this one adds, in the order of the list. */
export const grown = (now: readonly Classification[], added: readonly Classification[]): Classification[] =>
  caseClassifications.filter(kind => now.includes(kind) || added.includes(kind))

/** The finer code of the list for an answer of the public form; the others are the same in both. */
const finer: Record<string, string> = { threats: 'threats_to_hurt', criminal_damage_or_graffiti: 'criminal_damage' }
const worker: Record<string, PerpetratorType> = { works_for_landlord: 'staff', unknown: 'unknown' }

/** What the coded answers come to, before anybody of ours has looked. That it may be a crime is never assumed. */
export function asTold(told: Told, perceptions = 0): Classified {
  const grounds = told.grounds.filter(ground => ground !== 'none')
  const isHate = perceivesHate({ grounds, perceptions })
  return {
    classification: isHate ? ['hate_incident'] : ['harassment'],
    types: told.types.map(type => finer[type] ?? type),
    grounds,
    possibleCrime: false,
    perpetratorType: worker[told.perpetrator ?? ''] ?? null,
    remit: remitTold(told),
  }
}
