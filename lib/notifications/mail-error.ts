/** Why a message is not on its way, as a code: never the words of a server, never an address. */
export const deliveryFaults = [
  'unreachable',
  'asked_to_wait',
  'rejected',
  'auth',
  'tls',
  'timeout',
  'bad_address',
  'local_folder',
  'fault',
] as const
export type DeliveryFault = (typeof deliveryFaults)[number]

/** `final`: trying again would bring the same answer. */
export type MailFault = { reason: DeliveryFault; final: boolean }

type MailError = { code?: string; originalCode?: string; responseCode?: number | false; message?: string }

/** What went wrong, told by an error of the mail server or of the way to it. */
export function mailFault(error: unknown): MailFault {
  const { code = '', responseCode = 0, originalCode = '', message = '' } = (error ?? {}) as MailError
  if (code === 'EAUTH' || code === 'ENOAUTH') return { reason: 'auth', final: false }
  if (code === 'ETLS' || isCertificate(originalCode, message)) return { reason: 'tls', final: false }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return refused(responseCode || 0)
  if (code === 'ETIMEDOUT' || code === 'EABORT') return { reason: 'timeout', final: false }
  return { reason: code ? 'unreachable' : 'fault', final: false }
}

/** The server has answered no: it did not take the message. Otherwise, a yes that was not understood included, nobody knows. */
export const wasAnswered = (error: unknown): boolean => Number((error as MailError | null)?.responseCode) >= 400

function refused(responseCode: number): MailFault {
  if (responseCode === 0) return { reason: 'bad_address', final: true }
  if (responseCode < 500 || responseCode === 503) return { reason: 'asked_to_wait', final: false }
  return { reason: 'rejected', final: true }
}

const isCertificate = (code: string, message: string) =>
  /CERT|SELF_SIGNED|ALTNAME|SSL|TLS/.test(code) || /certificate/i.test(message)
