import { z } from 'zod'
import { decryptText, encryptText } from '@/lib/crypto/text'

/** Minutes in which somebody has to be back. */
export const journeyMinutes = 10

const journey = z.object({ at: z.number(), state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() })
export type Journey = z.output<typeof journey>

/**
 * What a browser takes along to the sign-in service and brings back: a cookie that only this house can read. The answer
 * of the service counts in the browser that asked for it and in no other.
 */
export const sealJourney = (kept: Journey): string => encryptText(JSON.stringify(kept), context)

/** The journey again; undefined for anything forged, and once its time is over. */
export function openJourney(sealed: string | undefined, now: Date): Journey | undefined {
  if (!sealed) return undefined
  try {
    const kept = journey.parse(JSON.parse(decryptText(sealed, context)))
    return now.getTime() - kept.at < journeyMinutes * 60_000 ? kept : undefined
  } catch {
    return undefined
  }
}

const context = 'cookie.single-sign-on'
