import { assertNever } from '#shared/base/assert'
import { listInWords } from '#shared/i18n/list-in-words'
import { formatKroner, formatWholeNumber } from '#shared/money/format-kroner'
import { largestKroner } from '#shared/money/kroner'
import type { FieldSource } from '#shared/round/packet'
import { writtenField } from './field-names'
import type { AmountFault, Caution, FoundInstead, HiddenText, Rejection } from './problem'

/** The line a person reads about a file that was not taken in: which file, which field, what to do next. */
export function rejectionMessage(place: string, rejection: Rejection): string {
  return `${place}: ${rejectionText(rejection)}`
}

/** The line a person reads about something to look at in a file that was taken in. */
export function cautionMessage(place: string, caution: Caution): string {
  return `${place}: ${cautionText(caution)}`
}

/** The field of the form that a caution concerns, or the label or file name as it stands; empty when the whole file. */
export function cautionField(caution: Caution): string {
  switch (caution.kind) {
    case 'unknown-label':
      return caution.label
    case 'unread-value':
    case 'second-value':
    case 'read-as':
    case 'no-cached-value':
    case 'cell-error':
    case 'struck-value':
      return caution.field
    case 'hidden-sheet':
      return caution.sheet
    case 'hidden-rows':
    case 'hidden-columns':
      return caution.sheet ?? ''
    case 'unnamed-column':
      return caution.column
    case 'in-thousands':
      return caution.label
    case 'passed-over':
      return caution.cells[0] ?? ''
    case 'stray-text':
      return caution.where
    case 'uncertain':
      return caution.fields.join(', ')
    case 'missing-attachment':
      return 'agreement.file'
    case 'empty-attachment':
    case 'attached-loose':
    case 'same-form':
    case 'encrypted-attachment':
    case 'damaged-attachment':
      return caution.name
    case 'minimum-above-requested':
      return 'budget.minimum'
    case 'nothing-requested':
    case 'small-request':
      return 'budget.requested'
    case 'period-backwards':
      return 'period'
    default:
      return assertNever(caution)
  }
}

function rejectionText(rejection: Rejection): string {
  switch (rejection.kind) {
    case 'not-a-packet':
      return notAPacketText(rejection.found)
    case 'broken-zip':
      return 'zip-filen er skadet og kan ikke leses. Be avsenderen sende den på nytt.'
    case 'encrypted':
      return 'filen er låst med passord. Be avsenderen om en utgave uten passord.'
    case 'bad-json':
      return `soknad.json er ikke gyldig JSON${rejection.line === undefined ? '' : ` (linje ${rejection.line})`}. Rett filen og importer på nytt.`
    case 'missing-field':
      return `${fieldName(rejection.field, rejection.source)} mangler. Fyll det ut og importer på nytt.`
    case 'bad-field':
      return `${fieldName(rejection.field, rejection.source)} ${rejection.fault}. Rett feltet og importer på nytt.`
    case 'bad-amount':
      return `${fieldName(rejection.field, rejection.source)} ${amountFaultText(rejection.fault, rejection.value)}. Rett beløpet og importer på nytt.`
    case 'too-large':
      return `${rejection.what} er større enn grensen på ${rejection.limit}. Be avsenderen om en mindre utgave.`
    case 'too-many':
      if (rejection.at !== undefined)
        return `flere enn ${formatWholeNumber(rejection.limit)} ${rejection.what}: det står noe i celle ${rejection.at}. Hører det ikke med, slett det, lagre og importer på nytt; ellers del opp arket.`
      return `flere enn ${formatWholeNumber(rejection.limit)} ${rejection.what}. Del opp leveransen og importer delene hver for seg.`
    case 'too-deep':
      if (rejection.count !== undefined && rejection.first !== undefined)
        return `${formatWholeNumber(rejection.count)} zip-filer eller mapper ligger inni hverandre i mer enn ${rejection.limit} lag og er ikke lest, den første er «${shown(rejection.first)}». Pakk ut det ytterste og importer på nytt.`
      return `pakket inn i seg selv i mer enn ${rejection.limit} lag. Pakk ut det ytterste og importer på nytt.`
    case 'attachment-too-large':
      return `vedlegget er større enn grensen på ${rejection.limit} og er utelatt. Resten av søknaden er lest. Be søkeren om en mindre utgave.`
    case 'empty-folder':
      return 'mappen eller pakken er tom. Kontroller at du valgte riktig, eller be avsenderen sende den på nytt.'
    case 'empty-file':
      return 'filen er tom (0 byte). Be avsenderen sende den på nytt.'
    case 'path-trick':
      return `pakken inneholder et filnavn som peker ut av pakken («${shown(rejection.name)}»), og er derfor ikke lest. Be avsenderen lage pakken på nytt.`
    case 'entity-attack':
      return 'dokumentet inneholder en DOCTYPE, som ikke hører hjemme i et Word- eller Excel-dokument. Be avsenderen lagre det på nytt.'
    case 'old-format':
      return `filen har formatet ${rejection.format}, som ikke kan leses. ${rejection.advice}`
    case 'wrong-type':
      return `filen er ikke ${rejection.format}, slik navnet sier. Kontroller filen hos avsenderen.`
    case 'unreadable':
      return 'filen er skadet eller kan ikke leses. Be avsenderen sende den på nytt.'
    case 'not-found':
      return 'finnes ikke, eller kan ikke åpnes. Kontroller navnet og at du har tilgang.'
    case 'no-rows':
      return 'tabellen har ingen rader med svar. Kontroller at riktig ark er med.'
    case 'blank-form':
      return 'skjemaet er ikke fylt ut. Be søkeren om det utfylte skjemaet.'
    case 'incomplete-form':
      return `fant ikke noe svar som kunne leses for ${listInWords(rejection.missing.map(writtenField))}. Rett skjemaet og importer på nytt.`
    case 'no-known-labels':
      if (rejection.hidden !== undefined) return hiddenTexts[rejection.hidden]
      return 'fant ingen kjente feltnavn. Er dette søknader, må kolonnene kobles til feltene for hånd.'
    case 'timeout':
      return `lesingen stoppet opp og ble avbrutt etter ${rejection.seconds} sekunder. Be avsenderen om en ny utgave.`
    case 'crashed':
      return 'filen lot seg ikke lese trygt og ble lagt til side. Be avsenderen om en ny utgave.'
    case 'cancelled':
      return 'importen ble avbrutt før filen var lest. Importer den på nytt.'
    case 'disk-full':
      return 'det er ikke plass på disken til vedleggene. Frigjør plass og importer på nytt.'
    default:
      return assertNever(rejection)
  }
}

const hiddenTexts: Readonly<Record<HiddenText, string>> = {
  'adobe-form':
    'skjemaet er laget for Adobe Reader (XFA) og kan ikke leses her. Åpne det i Adobe Reader, skriv det ut til en ny PDF og importer den.',
  portfolio:
    'PDF-en er en samling med filer inni. Åpne den i Adobe Reader, lagre filene hver for seg og importer dem.',
  scan: 'PDF-en er bilder av sider, uten tekst som kan leses. Be søkeren om skjemaet i Word, eller som PDF lagret fra programmet det er skrevet i.',
}

function notAPacketText(found: FoundInstead | undefined): string {
  switch (found) {
    case 'other-json':
      return 'soknad.json er ikke en søknad i formatet tildeling/application@1. Be avsenderen lage pakken på nytt.'
    case 'round':
      return 'dette er en runde, ikke en søknad. Åpne den fra startsiden i stedet.'
    case 'sealed-round':
      return 'dette er en forseglet fil, ikke en søknad. Åpne den med passordfrasen i stedet.'
    case 'other-archive':
      return 'pakkeformatet kan ikke leses. Pakk ut filen og importer mappen, eller be om en zip-fil.'
    case 'members':
      return 'dette er en liste over medlemmer, ikke søknader. Les den inn som medlemsliste i stedet.'
    case 'marks':
      return 'dette er en liste over poeng, ikke søknader. Les den inn som poengliste i stedet.'
    case 'loose-document':
      return 'filen er ingen søknad, og det er uklart hvilken av søknadene den hører til. Legg den i en egen mappe sammen med søknaden, og importer mappen.'
    case undefined:
      return 'filen er ikke en søknadspakke. Ventet soknad.json i en zip eller mappe, eller et utfylt skjema i Word, PDF, Excel eller CSV.'
    default:
      return assertNever(found)
  }
}

function cautionText(caution: Caution): string {
  switch (caution.kind) {
    case 'unknown-label':
      return `${columnName(caution.label, caution.source)} er ikke et kjent felt og er ikke tatt med. Koble det til et felt hvis det hører med.`
    case 'unread-value':
      return `${fieldName(caution.field, caution.source)} kunne ikke leses («${shown(caution.value)}») og er ikke tatt med. Fyll det inn for hånd.`
    case 'second-value':
      return `${fieldName(caution.field, caution.source)} er oppgitt flere ganger. Den første verdien er brukt, ikke «${shown(caution.value)}». Kontroller feltet.`
    case 'read-as':
      return `${fieldName(caution.field, caution.source)} er skrevet «${shown(caution.value)}» og er lest som ${caution.read}. Kontroller feltet.`
    case 'stray-text':
      return `${caution.where}${caution.page === undefined ? '' : ` på side ${caution.page}`} er ikke tatt med («${shown(caution.text)}»). Før det inn for hånd hvis det hører med.`
    case 'no-cached-value':
      return `${fieldName(caution.field, caution.source)} er en formel uten lagret svar. Åpne arbeidsboken, lagre den og importer på nytt.`
    case 'cell-error':
      return `${fieldName(caution.field, caution.source)} viser feilen ${shown(caution.value)} i arbeidsboken og er ikke tatt med. Fyll det inn for hånd.`
    case 'struck-value':
      return `${fieldName(caution.field, caution.source)} er strøket over i arbeidsboken og er ikke tatt med. Fyll det inn for hånd hvis det gjelder.`
    case 'hidden-sheet':
      return `arket «${shown(caution.sheet)}» er skjult i arbeidsboken og er ikke lest. Vis arket og importer på nytt hvis det hører med.`
    case 'hidden-rows':
      return `${inSheet(caution.sheet)}${placesText('rad', 'radene', caution.rows)} er skjult i arbeidsboken, men er lest. Kontroller at innholdet hører med.`
    case 'hidden-columns':
      return `${inSheet(caution.sheet)}${placesText('kolonne', 'kolonnene', caution.columns)} er skjult i arbeidsboken, men er lest. Kontroller at innholdet hører med.`
    case 'unnamed-column':
      return `kolonne ${caution.column} har ingen overskrift og er ikke tatt med («${shown(caution.samples.join('; '))}»). Skriv en overskrift og importer på nytt hvis den hører med.`
    case 'in-thousands':
      return `${columnName(caution.label, caution.source)} sier at beløp er oppgitt i tusen kroner. De er ganget med 1000. Kontroller beløpene.`
    case 'passed-over':
      return `${placesText('celle', 'cellene', caution.cells)} står utenfor svarene og er ikke tatt med («${shown(caution.value)}»). Kontroller mot skjemaet.`
    case 'uncertain':
      return `lest ut fra plasseringen på siden og er ikke sikkert: ${caution.labels.map(shown).join(', ')}. Kontroller mot skjemaet.`
    case 'missing-attachment':
      return `søknaden viser til «${shown(caution.name)}», som ikke fulgte med. Be søkeren ettersende det.`
    case 'empty-attachment':
      return `vedlegget «${shown(caution.name)}» er tomt (0 byte). Be søkeren sende det på nytt.`
    case 'attached-loose':
      return `«${shown(caution.name)}» lå ved siden av skjemaet og er lagt til som vedlegg til «${shown(caution.to)}». Kontroller at det hører sammen.`
    case 'same-form':
      return `«${shown(caution.name)}» er samme søknad som «${shown(caution.as)}» og er lagt til som vedlegg. Opplysningene er hentet fra «${shown(caution.as)}». Kontroller at de er like.`
    case 'encrypted-attachment':
      return `vedlegget «${shown(caution.name)}» er låst med passord. Be søkeren om en utgave uten passord.`
    case 'damaged-attachment':
      return `vedlegget «${shown(caution.name)}» er skadet og kan trolig ikke åpnes. Be søkeren sende det på nytt.`
    case 'minimum-above-requested':
      return 'minstebeløpet er høyere enn søknadsbeløpet. Avklar beløpene med søkeren.'
    case 'nothing-requested':
      return 'søknadsbeløpet er 0 kroner. Avklar beløpet med søkeren.'
    case 'small-request':
      return `søknadsbeløpet er bare ${formatKroner(caution.amount)}. Kontroller om det er oppgitt i tusen kroner.`
    case 'period-backwards':
      return 'prosjektet slutter før det starter. Avklar perioden med søkeren.'
    default:
      return assertNever(caution)
  }
}

function amountFaultText(fault: AmountFault, value: string): string {
  const written = /^-?\d{1,30}$/.test(value)
    ? value.replace(/\B(?=(\d{3})+$)/g, '\u00a0').replace('-', '\u2212')
    : shown(value)
  switch (fault) {
    case 'negative':
      return `er negativt (${written})`
    case 'too-large':
      return `er urimelig stort (${written}); grensen er ${formatWholeNumber(largestKroner)} kroner`
    case 'not-whole':
      return `er ikke hele kroner (${written})`
    case 'not-a-number':
      return `er ikke et beløp (${written})`
    case 'ambiguous':
      return `kan leses på flere måter (${written})`
    default:
      return assertNever(fault)
  }
}

function inSheet(sheet: string | null): string {
  return sheet === null ? '' : `arket «${shown(sheet)}»: `
}

/** Rows, columns or cells by name, the first ten of them: "radene 3, 7 og 9". */
function placesText(one: string, several: string, places: readonly string[]): string {
  if (places.length === 1) return `${one} ${places[0]}`
  const named = places.slice(0, 10)
  const rest = places.length - named.length
  const last = rest > 0 ? `${rest} til` : named.pop()
  return `${several} ${named.join(', ')} og ${last}`
}

function fieldName(field: string, source: FieldSource | undefined): string {
  return source?.label === undefined ? writtenField(field) : columnName(source.label, source)
}

function columnName(label: string, source: FieldSource | undefined): string {
  const where = [
    source?.cell === undefined ? [] : [`celle ${source.cell}`],
    source?.page === undefined ? [] : [`side ${source.page}`],
  ].flat()
  return `«${shown(label)}»${where.length === 0 ? '' : ` (${where.join(', ')})`}`
}

function shown(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 120 ? `${plain.slice(0, 117)}…` : plain
}
