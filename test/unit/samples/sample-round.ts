import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { readCsv } from '#shared/intake/csv'
import { readFormTables } from '#shared/intake/form-table'
import { labelFinder } from '#shared/intake/label-table'
import { readSoknadJson } from '#shared/intake/soknad-json'
import { readWorkbook } from '#shared/intake/xlsx'
import type { ApplicationForm } from '#shared/round/application-form'

export const sampleFolder = fileURLToPath(
  new URL('../../../assets/samples/vest-viken-2025/', import.meta.url),
)
export const workbookName = 'nettskjema-eksport.xlsx'

export type SamplePacket = {
  readonly file: string
  readonly json: unknown
  readonly form: ApplicationForm
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

export function sampleFile(name: string): Uint8Array {
  return readFileSync(join(sampleFolder, name))
}

/** Every packet of the example round, unpacked and read as the product reads it. */
export const packets: readonly SamplePacket[] = readdirSync(sampleFolder)
  .filter(name => name.endsWith('.zip'))
  .sort()
  .map(file => {
    const entries = unzipSync(sampleFile(file))
    const bytes = entries['soknad.json']
    if (bytes === undefined) throw new Error(`${file}: soknad.json mangler`)
    const form = readSoknadJson(bytes)
    if (!form.ok) throw new Error(`${file}: ${JSON.stringify(form.error)}`)
    const attachments = Object.entries(entries).filter(([name]) => name.startsWith('vedlegg/'))
    return {
      file,
      json: JSON.parse(new TextDecoder().decode(bytes)),
      form: form.value,
      attachments: new Map(attachments),
    }
  })

/** The rows of the web form's export, read as the product reads them. */
export async function readWebForm() {
  const parts = new Map(Object.entries(unzipSync(sampleFile(workbookName))))
  const tables = await readWorkbook(parts)
  if (!tables.ok) throw new Error(JSON.stringify(tables.error))
  const { outcomes, cautions } = readFormTables(tables.value, workbookName, labelFinder())
  return { tables: tables.value, outcomes: [...outcomes], cautions }
}

/** The applications of the web form that could be read. */
export async function webForms(): Promise<readonly ApplicationForm[]> {
  const { outcomes } = await readWebForm()
  return outcomes.flatMap(outcome => ('built' in outcome ? [outcome.built.form] : []))
}

/** All applications of the example round, packets first. */
export async function allForms(): Promise<readonly ApplicationForm[]> {
  return [...packets.map(({ form }) => form), ...(await webForms())]
}

export function sampleTable(name: string) {
  const table = readCsv(sampleFile(name))
  if (!table.ok) throw new Error(JSON.stringify(table.error))
  return [table.value]
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

/** Whether the last digit of a number is the mod-11 check digit of those before it. */
export function checkDigitHolds(digits: string, weights: readonly number[]): boolean {
  if (!/^\d+$/.test(digits) || digits.length !== weights.length + 1) return false
  const sum = sumOf(weights.map((weight, index) => weight * Number(digits[index])))
  return (11 - (sum % 11)) % 11 === Number(digits.at(-1))
}
