'use client'
import { createContext, useContext } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import type { Fields } from '@/lib/forms/fields'
import type { labels } from '@/lib/language/en'
import type { StaffEntryInput } from '@/lib/reports/schema/staff-entry'

export type EntryField = keyof StaffEntryInput
export type Options = ReturnType<typeof labels>

/** What every field of the form needs: `values` are those the server gave back, before scripts take over. */
export type EntryContext = {
  register: UseFormRegister<StaffEntryInput>
  values: Fields
  errors: Record<string, string>
  options: Options
}

const context = createContext<EntryContext | null>(null)
export const EntryProvider = context.Provider

export function useEntry(): EntryContext {
  const entry = useContext(context)
  if (!entry) throw new Error('a field of the report form outside of it')
  return entry
}
