/**
 * A text module with its merge fields filled: "{body} har innvilget {award}".
 * Throws on a field without a value and on a value that is empty: a letter never goes out with a hole in it.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = values[field]
    if (value === undefined || value === '') throw new Error(`No value for merge field {${field}}`)
    return value
  })
}

/** The merge fields of a text module, each once, in order of appearance. */
export function templateFields(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(/\{(\w+)\}/g), match => match[1] ?? ''))]
}
