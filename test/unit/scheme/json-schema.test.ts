import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from '#shared/base/zod'
import { schemeFields } from '#shared/scheme/scheme'

const file = fileURLToPath(new URL('../../../assets/schema/scheme.schema.json', import.meta.url))
const schema = {
  title: 'Ordning (tildeling/scheme@1)',
  ...z.toJSONSchema(schemeFields, { io: 'input' }),
}

/** `UPDATE_SCHEMAS=1 npx vitest run test/unit/scheme/json-schema.test.ts` writes the file anew. */
it('the JSON Schema that ships describes the scheme format as the program reads it', () => {
  if (process.env.UPDATE_SCHEMAS === '1') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
})
