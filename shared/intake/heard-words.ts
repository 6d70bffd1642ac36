const no =
  /(?<!\p{L})(?:nei|ikke|ikkje|ingen|ingenting|inkje|verken|korkje|uten|utan|mangler|manglar|avkrefte[rst]?)(?!\p{L})/u

const half =
  /(?<!\p{L})(?:delvis|kanskje|trolig|truleg|muligens|kan hende|usikkert?|uavklart|usamd|uenige?)(?!\p{L})/u

const toCome =
  /(?<!\p{L})(?:kommer|kjem|ettersende[rs]?|under arbeid|under utarbeid\p{L}*|utkast|muntlig|munnleg|planlegge[rs]?|planlegg|planlagt|skal|vil|forventes?|ventes?|avventer|senere|seinare|snart)(?!\p{L})/u

/** Whether an answer in small letters says no anywhere in it: "avtale er ikke inngått". */
export function saysNo(text: string): boolean {
  return no.test(text)
}

/** Whether an answer in small letters stops short of yes and of no: "delvis", "kanskje". */
export function isHalf(text: string): boolean {
  return half.test(text)
}

/** Whether an answer in small letters tells of what is not there yet: "avtale kommer", "under arbeid". */
export function isToCome(text: string): boolean {
  return toCome.test(text)
}
