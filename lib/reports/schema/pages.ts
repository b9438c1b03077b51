import { z } from 'zod'
import { en } from '@/lib/language/en'
import * as codes from '@/lib/reports/report'
import { dateParts, dateProblem } from '@/lib/reports/schema/dates'
import { choice, choices, line, note, story } from '@/lib/reports/schema/fields'

const email = line.refine(text => text === undefined || /\S@\S/.test(text), en.errors.email)

/** The fields of each page, to spread into a larger form. Their order is the order of the page. */
export const pageShapes = {
  1: {
    safe: choice(codes.safetyAnswers),
    role: choice(codes.reporterRoles),
    permission: choice(codes.permissionAnswers),
    age: choice(codes.ageBands),
  },
  2: { what: story, talk: choice(codes.tick), types: choices(codes.incidentTypes) },
  3: { grounds: choices(codes.grounds), groundsOther: note },
  4: {
    when: choice(codes.whenAnswers),
    howOften: line,
    ...dateParts.shape,
    place: choice(codes.placeKinds),
    postcode: line,
    placeWords: note,
  },
  5: {
    perpetrator: choice(codes.perpetratorAnswers),
    perpetratorWords: note,
    keepFrom: note,
    before: choice(codes.beforeAnswers),
    told: choices(codes.toldAnswers),
    toldReference: line,
  },
  6: { evidence: choice(codes.evidenceAnswers) },
  7: {
    level: choice(codes.anonymityLevels),
    name: line,
    phone: line,
    email,
    address: note,
    noContact: choice(codes.tick),
  },
  8: {
    channels: choices(codes.contactChannels),
    times: note,
    voicemail: choice(codes.voicemailAnswers),
    seenByOthers: choice(codes.yesNoNotSure),
    livesWith: choice(codes.yesNoNotSure),
    safeWord: line,
    via: note,
    adjustments: choices(codes.adjustments),
    languageNeeded: line,
    officerGender: choice(codes.officerGenders),
  },
  9: { wishes: choices(codes.wishes) },
  10: {},
} as const

type Told = { what?: unknown; talk?: unknown; types?: unknown }
type Parts = Parameters<typeof dateProblem>[0]

/** P3 or P4: one message, on the first field (design.md, Controls). */
export function needsSomethingTold(told: Told, context: z.RefinementCtx) {
  if (told.what || told.talk || told.types) return
  context.addIssue({ code: 'custom', path: ['what'], message: en.errors.nothingTold })
}

export function needsLevel({ level }: { level?: unknown }, context: z.RefinementCtx) {
  if (!level) context.addIssue({ code: 'custom', path: ['level'], message: en.errors.level })
}

export function needsRealDate(now: Date) {
  return (parts: Parts, context: z.RefinementCtx) => {
    const problem = dateProblem(parts, now)
    if (problem) context.addIssue({ code: 'custom', path: [problem.field], message: problem.message })
  }
}

/** One schema a page (rule 6), for the day it is filled in: `now` decides what is a date to come. */
export function pageSchemas(now: Date) {
  return {
    1: z.object(pageShapes[1]),
    2: z.object(pageShapes[2]).superRefine(needsSomethingTold),
    3: z.object(pageShapes[3]),
    4: z.object(pageShapes[4]).superRefine(needsRealDate(now)),
    5: z.object(pageShapes[5]),
    6: z.object(pageShapes[6]),
    7: z.object(pageShapes[7]).superRefine(needsLevel),
    8: z.object(pageShapes[8]),
    9: z.object(pageShapes[9]),
    10: z.object(pageShapes[10]),
  }
}
