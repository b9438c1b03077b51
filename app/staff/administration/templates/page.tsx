import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Tag } from '@/components/page/tag'
import { type ShownTemplate, templatesShown } from '@/lib/templates/queries'

export const metadata: Metadata = { title: 'Messages – Beside' }

/** Every message whose words the landlord may choose. */
export default async function TemplatesPage() {
  const actor = await requireStaff()
  const templates = await orNotFound(templatesShown(actor))
  const of = (kind: ShownTemplate['kind']) => templates.filter(template => template.kind === kind)
  return (
    <OfficePage actor={actor} current="settings" title="Messages">
      <Breadcrumb href="/staff/administration">Settings</Breadcrumb>
      <div className="stack-l">
        <section aria-labelledby="outgoing" className="stack">
          <SectionHeading id="outgoing" title="Mail, texts and letters" />
          <p>
            They leave the house as they are. Whoever reads one over a shoulder learns that you wrote, and nothing else.
          </p>
          <Templates caption="Mail, texts and letters" templates={of('outgoing')} />
        </section>
        <section aria-labelledby="replies" className="stack">
          <SectionHeading id="replies" title="Beginnings of replies" />
          <p>An officer starts from one of these in a mailbox, and changes it before it is sent.</p>
          <Templates caption="Beginnings of replies" templates={of('reply')} />
        </section>
      </div>
    </OfficePage>
  )
}

function Templates({ caption, templates }: { caption: string; templates: readonly ShownTemplate[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Message</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        {templates.map(template => (
          <tr key={template.code}>
            <th scope="row">
              <a href={`/staff/administration/templates/${template.code}`}>{template.name}</a>
            </th>
            <td>
              <Whose template={template} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Whose({ template: { stored, fits } }: { template: ShownTemplate }) {
  if (!stored) return <Tag>As they come</Tag>
  return fits ? (
    <Tag tone="moss" icon="tick">
      Yours
    </Tag>
  ) : (
    <Tag tone="gorse" icon="alert">
      Yours, but not used: look at them
    </Tag>
  )
}
