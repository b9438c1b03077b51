/** The lists that a colleague may keep filters of. */
export const filteredLists = ['cases', 'triage'] as const
export type FilteredList = (typeof filteredLists)[number]
