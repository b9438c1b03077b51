import { classificationNames } from '@/lib/cases/case'
import type { SecondOpinionKind } from '@/lib/triage/perception'

type Detail = Record<string, string>

/** What would be done, one function a kind. */
const sayings: Record<SecondOpinionKind, (detail: Detail) => string> = {
  ordinary_asb: ({ severity }) => `Pass it on as ordinary anti-social behaviour, category ${severity ?? 'C'}`,
  declassify: ({ remove }) => `No longer classify the case as ${kindWords(remove)}. What anybody perceives stays.`,
  malicious: () => 'Find that the report was made to harm somebody else',
  lower_risk: () => 'Lower the risk',
  override_consent: () => 'Override a consent',
}

export const opinionWords = ({ kind, detail }: { kind: SecondOpinionKind; detail: Detail }): string =>
  sayings[kind](detail)

const kindWords = (code: string | undefined) =>
  Object.entries(classificationNames)
    .find(([kind]) => kind === code)?.[1]
    .toLowerCase() ?? 'that'
