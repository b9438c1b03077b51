/** The vocabulary of a case file that leaves the house (domain §6.5, §7.3). */
export const exportPurposes = ['ombudsman', 'court', 'case_review', 'subject_access', 'internal_review'] as const
export type ExportPurpose = (typeof exportPurposes)[number]

/** preparing: people and passages are gone through · proposed: waits for a second person · queued, building: in the background. */
export const exportStates = ['preparing', 'proposed', 'queued', 'building', 'ready', 'failed', 'withdrawn'] as const
export type ExportState = (typeof exportStates)[number]

/** A person in it: by name, or as "Person C" wherever they are named. */
export const treatments = ['shown', 'hidden'] as const
export type Treatment = (typeof treatments)[number]

/** Could only one neighbour know this? A passage that says so is taken out whole. */
export const passageAnswers = ['keep', 'take_out'] as const
export type PassageAnswer = (typeof passageAnswers)[number]
