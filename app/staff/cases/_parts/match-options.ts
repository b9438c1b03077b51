import { recordName } from '@/components/case/pattern-notice'
import type { Met } from '@/lib/patterns/found'
import { matchValue } from '@/lib/patterns/schema'
import { patternNames } from '@/lib/patterns/windows'

export const matchOptions = (met: readonly Met[]) =>
  met.map(one => ({ value: matchValue(one), label: `${patternNames[one.kind]}: ${recordName(one.other)}` }))
