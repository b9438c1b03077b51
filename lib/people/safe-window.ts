/** Local times between which a person may be reached: ISO days of the week, 1 is Monday; HH:mm, `from` before `to`. */
export type SafeWindow = { days: number[]; from: string; to: string }
