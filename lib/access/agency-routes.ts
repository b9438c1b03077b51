import type { Entry } from './routes'

/** The register of partners and contractors, and what was agreed with them (domain §8.5). */
export const agencyRoutes: Readonly<Record<string, Entry>> = {
  '/staff/administration/agencies': ['agency.keep'],
  '/staff/administration/agencies/new': ['agency.keep'],
  '/staff/administration/agencies/new#addAgencyAction': ['agency.keep'],
  '/staff/administration/agencies/[agencyId]': ['agency.keep'],
  '/staff/administration/agencies/[agencyId]#recordProtocolAction': ['agency.keep'],
  '/staff/administration/agencies/[agencyId]#endProtocolAction': ['agency.keep'],
  '/staff/administration/agencies/[agencyId]#switchAgencyAction': ['agency.keep'],
}
