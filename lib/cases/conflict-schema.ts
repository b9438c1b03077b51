import { z } from 'zod'
import { note } from '@/lib/reports/schema/fields'
import { conflictRelations } from './conflict'
import { chosen, chosenId } from './schema'

const relation = chosen(conflictRelations, 'Choose what it is')

export const myConflictSchema = z.object({ relation, note })
export type MyConflict = z.output<typeof myConflictSchema>

export const conflictSchema = z.object({ staffId: chosenId('Choose who it is about'), relation, note })
export type NewConflict = z.output<typeof conflictSchema>
