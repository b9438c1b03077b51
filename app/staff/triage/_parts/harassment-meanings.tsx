import { Folded } from '@/components/page/summary-list'

/** The three meanings of the word (domain §2.3). Nobody is told that something is unlawful because of them. */
export function HarassmentMeanings() {
  return (
    <Folded summary="What harassment means">
      <ul className="plain">
        <li>
          <strong>Our policy:</strong> unwanted contact related to a relevant protected characteristic or diversity
          strand. Read it as conduct: graffiti, dumping rubbish or staring is harassment without any contact.
        </li>
        <li>
          <strong>Equality Act 2010, section 26:</strong> unwanted conduct related to a relevant protected
          characteristic that violates dignity, or makes an intimidating, hostile, degrading, humiliating or offensive
          environment. It binds landlords, employers and services; it is not a claim of one neighbour against another.
          Never tell somebody that this Act was broken.
        </li>
        <li>
          <strong>Protection from Harassment Act 1997:</strong> a course of conduct, on at least two occasions to one
          person, or at least one occasion to each of two or more people. Alarm or distress counts, and so does speech.
          One incident is still a hate incident.
        </li>
      </ul>
    </Folded>
  )
}
