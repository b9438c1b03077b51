import { readdirSync } from 'node:fs'
import { z } from 'zod'

export type FormSchema = { file: string; name: string; schema: z.ZodType }

/** Every schema that something sent to us is read with, by the files that hold them. */
export async function everySchema(): Promise<FormSchema[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(file =>
    /(?:schema[^/]*|schema\/[^/]*|filter)\.ts$/.test(file),
  )
  const all = await Promise.all(
    files.map(async file => ({ file, exported: await import(/* @vite-ignore */ `@/lib/${file}`) })),
  )
  return all.flatMap(({ file, exported }) =>
    Object.entries(exported).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [{ file, name, schema }] : [])),
  )
}

/** The names of the fields that a schema reads, however it is wrapped. */
export function fieldsOfSchema(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodPipe) return fieldsOfSchema(schema.in as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(one => fieldsOfSchema(one as z.ZodType))
  return []
}
