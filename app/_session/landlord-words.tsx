'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Landlord } from '@/lib/language/landlord'

const Known = createContext<Landlord | null>(null)

/** Hands the landlord's published details down to pages that are drawn when the server could not: they need the telephone. */
export function LandlordProvider({ landlord, children }: { landlord: Landlord; children: ReactNode }) {
  return <Known.Provider value={landlord}>{children}</Known.Provider>
}

export const useLandlord = (): Landlord | null => useContext(Known)
