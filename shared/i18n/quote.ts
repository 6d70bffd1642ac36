/** A text in Norwegian quotation marks; marks inside it become the inner pair: «Prosjekt ‘Trygg’». */
export function quote(text: string): string {
  const inner = text.trim().replace(/[«“„]/g, '\u2018').replace(/[»”]/g, '\u2019')
  return `«${inner}»`
}
