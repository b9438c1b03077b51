import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@/lib/errors'
import { writeTextWhole, writeWhole } from './keys.mjs'

type Settings = Record<string, string>
type Environment = Record<string, string | undefined>
export const toSet = (dataFolder: string) => join(dataFolder, 'keys-to-set.env')

/**
 * Refuses (`rule`) a step that would lose a key: of a setting that is not here, so that nothing would be counted as its
 * old key, or while what the last step said is still to be set.
 */
export function refuseUnready(name: string, environment: Environment, dataFolder: string): void {
  if (!environment[name])
    throw new Refusal(
      'rule',
      `${name} is not set here: run this with the settings of a staff process. Nothing changed.`,
    )
  const path = toSet(dataFolder)
  if (existsSync(path))
    throw new Refusal(
      'rule',
      `The last step is not over: set the lines of ${path} in every process that has these settings, remove that file, restart them, then run this again.`,
    )
}

/**
 * Into keys.json of a data folder, where Beside made its own keys. `drops`: a key is taken out for good, so the file as it
 * was is kept first, beside it, under the name that is given back.
 */
export function keepInFile(dataFolder: string, settings: Settings, now: Date, { drops }: { drops: boolean }) {
  const path = join(dataFolder, 'keys.json')
  const before = JSON.parse(readFileSync(path, 'utf8'))
  const copy = join(dataFolder, `keys-before-${now.toISOString().replace(/[:.]/g, '-')}.json`)
  if (drops) writeWhole(copy, before)
  writeWhole(path, { ...before, ...settings })
  return drops ? copy : undefined
}

/** Into a file that only its owner reads, to be set by hand; the name of that file. */
export function keepToBeSet(dataFolder: string, settings: Settings): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeTextWhole(toSet(dataFolder), lines.join(''))
  return toSet(dataFolder)
}
