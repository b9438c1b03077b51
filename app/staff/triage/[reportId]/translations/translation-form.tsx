'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { languageNames } from '@/lib/triage/language'
import { translationSchema } from '@/lib/triage/schema-beside'

export function TranslationForm(form: { action: FormAction; back: string }) {
  return (
    <CaseForm {...form} schema={translationSchema} submit="Put it beside their words">
      {fields => (
        <>
          <Select
            {...fields.one('language', '')}
            label="The language they told it in"
            options={[{ value: '', label: 'Choose a language' }, ...optionsOf(languageNames)]}
          />
          <TextArea {...fields.text('text')} label="In English" rows={8} />
          <TextInput
            {...fields.text('interpreter')}
            label="Interpreter or translator"
            hint="The number of their agency is enough. Never a relative, never a child."
          />
          <Checkbox {...fields.tick('certified')} label="The translation is certified" />
        </>
      )}
    </CaseForm>
  )
}
