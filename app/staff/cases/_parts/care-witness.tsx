import { type CareProps, CareRow } from '@/app/staff/cases/_parts/care-row'
import { personHref } from '@/app/staff/cases/_parts/person-page'
import { theirStatements, wayWords } from '@/app/staff/cases/_parts/their-statements'
import { HiddenText } from '@/components/page/hidden-text'
import { nameOrRole } from '@/lib/people/person'
import { givenUnderWords } from '@/lib/support/witness-rules'

/** How they want to help as a witness. Of a victim only once it was asked: nobody has to be a witness to their own case. */
export function CareWitness({ file, person, mayWork }: CareProps) {
  const [newest] = theirStatements(file, person)
  const unasked = file.given.filter(({ personId, isUnder }) => personId === person.id && !isUnder).length
  const href = `${personHref(file, person)}/witness`
  return (
    <CareRow
      term="As a witness"
      links={
        mayWork && (
          <a href={href}>
            {newest ? 'Change' : 'Ask'}
            <HiddenText>{` how ${nameOrRole(person)} wants to help as a witness`}</HiddenText>
          </a>
        )
      }
    >
      {newest ? <p>{sentenceOf(givenUnderWords(newest, wayWords(newest)))}</p> : 'Not asked yet'}
      {person.role === 'witness' && unasked > 0 && (
        <p className="meta">{`No choice is attached to ${unasked === 1 ? 'something' : `${unasked} things`} they gave.`}</p>
      )}
    </CareRow>
  )
}

const sentenceOf = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
