/** Who publishes this site. All of it is data of the landlord: no word of it stands in the texts themselves. */
export type Landlord = {
  name: string
  /** As people say it, where the full name is long. */
  shortName?: string | undefined
  phone: string
  /** When somebody reads and answers, as part of a sentence: "Monday to Friday, 9am to 5pm". */
  hours: string
  /** The office people can visit or write to, on one line. */
  address: string
  /** Where the exit control goes. */
  exitUrl: string
  email?: string | undefined
}

export function nameOf(landlord: Landlord): string {
  return landlord.shortName ?? landlord.name
}
