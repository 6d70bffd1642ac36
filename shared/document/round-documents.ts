/** The documents of a whole round, besides the letters: what each is called, its file and its forms. */
export const roundDocuments = [
  { id: 'protocol', name: 'Møteprotokoll', fileName: 'protokoll', formats: ['pdf'] },
  { id: 'recommendation', name: 'Innstilling', fileName: 'innstilling', formats: ['pdf'] },
  { id: 'payments', name: 'Utbetalingsliste', fileName: 'utbetalingsliste', formats: ['xlsx', 'pdf'] },
  { id: 'publication', name: 'Oversikt for publisering', fileName: 'publisering', formats: ['pdf'] },
  {
    id: 'reporting',
    name: 'Rapporteringskalender',
    fileName: 'rapportering',
    formats: ['pdf', 'xlsx', 'ics'],
  },
  { id: 'sheets', name: 'Vurderingsskjema', fileName: 'vurderingsskjema', formats: ['pdf'] },
  { id: 'data', name: 'Alle data i runden', fileName: 'data', formats: ['xlsx'] },
] as const

export type RoundDocumentId = (typeof roundDocuments)[number]['id']
export type DocumentFormat = 'pdf' | 'xlsx' | 'ics'
