import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { pairOf } from '@/lib/crypto/casework'
import { listOf } from './key-list'
import { renewTexts, renewWraps } from './renewing'
import { afterStep, type Changeable, nextStep, type Step } from './rotation'

type Settings = Record<string, string | undefined>
export type Changed = { step: Step; written: number; settings: Record<string, string> }

/**
 * Takes a key one step further (lib/keys/rotation): the settings that are now to be set, if any, and how many values were
 * written anew. A step can be run again at any time, and after a kill.
 */
export async function changeKey(name: Changeable, env: Settings): Promise<Changed> {
  const entries = listOf(env[name] ?? '')
  const step = nextStep(entries)
  if (step !== 'renew')
    return { step, written: 0, settings: settingsAfter(name, afterStep(entries, step, newSecret())) }
  const written = await renew(name, env.DATABASE_URL ?? '')
  if (written > 0) return { step, written, settings: {} }
  return { step: 'drop', written, settings: settingsAfter(name, afterStep(entries, 'drop', '')) }
}

async function renew(name: Changeable, ownerUrl: string): Promise<number> {
  if (name === 'NEXTAUTH_SECRET') return 0
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await (name === 'ENCRYPTION_KEY' ? renewTexts(owner) : renewWraps(owner))
  } finally {
    await owner.end()
  }
}

/** Reports are sealed to the public key that belongs to the newest private one. */
function settingsAfter(name: Changeable, text: string): Record<string, string> {
  if (name !== 'CASEWORK_PRIVATE_KEY') return { [name]: text }
  const newest = Buffer.from(listOf(text)[0]?.[1] ?? '', 'base64')
  return { [name]: text, CASEWORK_PUBLIC_KEY: Buffer.from(pairOf(newest).publicKey).toString('base64') }
}

const newSecret = () => randomBytes(32).toString('base64')
