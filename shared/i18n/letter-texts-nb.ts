/**
 * The text modules of a letter in bokmål. {fields} are filled by the letter; a scheme may replace any module.
 * Order of content after klarspråk: the result, what to do, the reasons, the rules, appeal and contact.
 */
export const letterTextsNb = {
  titleGranted: 'Tilskudd innvilget: {project}',
  titleReduced: 'Tilskudd delvis innvilget: {project}',
  titleRejected: 'Avslag på søknad om tilskudd: {project}',
  titleDismissed: 'Søknad om tilskudd avvist: {project}',
  titleDeferred: 'Behandlingen av søknaden er utsatt: {project}',

  resultGranted:
    '{body} har innvilget {award} i tilskudd til prosjektet {quotedProject}. Det er hele beløpet det ble søkt om.',
  resultGrantedYear:
    '{body} har innvilget {award} i tilskudd til prosjektet {quotedProject}. Det er hele beløpet det ble søkt om for {year}.',
  replaces: 'Dette erstatter det som tidligere ble bestemt i saken.',
  replacesOf: 'Dette erstatter det som ble bestemt i møtet {date}.',
  replacesReason: 'Saken ble tatt opp på nytt av denne grunnen: {reason}',
  otherYears: 'Beløpet gjelder {year}. Søknaden ber også om {amounts}. Det er ikke avgjort i denne runden.',
  resultReduced:
    '{body} har delvis innvilget søknaden og gir {award} i tilskudd til prosjektet {quotedProject}. Det ble søkt om {requested}.',
  resultRejected: '{body} har avslått søknaden om {requested} i tilskudd til prosjektet {quotedProject}.',
  resultDismissed:
    '{body} har avvist søknaden om {requested} i tilskudd til prosjektet {quotedProject}. Søknaden oppfyller ikke kravene for å bli behandlet, og prosjektet er derfor ikke vurdert opp mot kriteriene.',
  resultDeferred:
    '{body} har utsatt behandlingen av søknaden om {requested} i tilskudd til prosjektet {quotedProject}. Søknaden er verken innvilget eller avslått.',
  decided:
    'Vedtaket ble gjort i møtet {meetingDate}, sak {meetingCase}. Det gjelder ordningen {quotedScheme}.',
  decidedDeferred:
    'Det ble bestemt i møtet {meetingDate}, sak {meetingCase}. Søknaden gjelder ordningen {quotedScheme}.',

  factsHeading: 'Om tilskuddet',
  factAward: 'Tilskudd',
  factAwardYear: 'Tilskudd for {year}',
  factAwardParty: 'Andel til {party}',
  factRequested: 'Søkt beløp',
  factPurpose: 'Formål',
  factAwardPeriod: 'Tilskuddsperiode',
  factProjectPeriod: 'Prosjektperiode',
  multiYear:
    'Tilskudd for senere år enn {firstYear} gis med forbehold om at ordningen får midler det enkelte året.',
  yearlyConfirmation: 'For flerårige tilskudd gjelder dette, slik det står i utlysningen: {quoted}',

  conditionsHeading: 'Vilkår',
  conditionsIntro: 'Tilskuddet er gitt på disse vilkårene:',
  conditionUse: 'Tilskuddet skal brukes slik det er beskrevet i søknaden og i dette brevet.',
  paymentHeading: 'Utbetaling',
  paymentMarking: 'Merk faktura eller postering med {marking}.',
  paymentAccount: 'Tilskuddet betales til konto {account}.',
  reportingHeading: 'Rapportering',
  reportingIntro: 'Dere skal rapportere slik:',
  reportTo: 'Sendes til {recipient}',
  reportSent: 'Sendes',
  reportDueOn: 'innen {date}',
  reportChannel: 'via {channel}',
  reportContents: 'Skal inneholde: {contents}.',
  changeHeading: 'Endringer og forsinkelser',
  change:
    'Tilskuddet kan ikke brukes til noe annet enn det er gitt til, uten skriftlig samtykke fra {body}. Ta kontakt før dere endrer prosjektet, og hvis det blir vesentlig forsinket.',
  fromCall: 'I utlysningen står det: {quoted}',
  controlHeading: 'Kontroll og tilbakebetaling',
  control:
    '{body} kan kontrollere at tilskuddet brukes etter forutsetningene. Tilskudd som ikke er brukt, eller som er brukt i strid med vilkårene, kan helt eller delvis kreves tilbakebetalt.',

  reasonsHeading: 'Begrunnelse',
  reasonsHeadingDeferred: 'Hvorfor behandlingen er utsatt',
  reasonRules: 'Regler og kriterier.',
  reasonFacts: 'Opplysninger i saken.',
  reasonConsiderations: 'Vurdering.',
  failedRequirements: 'Søknaden oppfyller ikke disse kravene:',
  criteria: 'Vedtaket bygger særlig på disse kriteriene og prioriteringene, slik de står i utlysningen:',
  nextCallHeading: 'Søke på nytt',
  nextCallDefault: 'Dere kan søke på nytt neste gang midlene lyses ut.',
  afterDeferralHeading: 'Hva skjer nå?',
  afterDeferral:
    'Dere trenger ikke å sende ny søknad. Dere får svar i et eget brev når søknaden er behandlet.',

  appealHeading: 'Klage og innsyn',
  appeal:
    'Dere kan klage på vedtaket til {appealBody}. Fristen er {weeks} uker fra dere mottok dette brevet. Klagen må være skriftlig og underskrevet, og den må si hvilket vedtak dere klager på, og hvilken endring dere ønsker. Begrunn gjerne klagen. Send klagen til {body}, som vurderer saken på nytt før den eventuelt går videre til {appealBody}. Reglene står i {appealRule}.',
  access: 'Dere har rett til å se dokumentene i saken, med de unntakene som følger av {accessRule}.',
  noAppeal: 'Vedtaket kan ikke påklages.',
  accessOnRequest: 'Dere kan be om innsyn i dokumentene i saken.',
  appealUndecided: '[Ikke avgjort om vedtaket kan påklages. Brevet kan ikke sendes før dette er bestemt.]',
  accessHeading: 'Innsyn',

  contactHeading: 'Spørsmål',
  contact: 'Har dere spørsmål, kan dere kontakte {caseOfficer}.',
  contactBy: 'Har dere spørsmål, kan dere kontakte {caseOfficer}, {contact}.',
  phone: 'telefon {phone}',
  closing: 'Vennlig hilsen',
  approvedElectronically: 'Dokumentet er godkjent elektronisk og har derfor ikke underskrift.',
  copies: 'Kopi til',

  labelDate: 'Dato',
  labelOurReference: 'Vår referanse',
  labelTheirReference: 'Deres referanse',
  labelCaseOfficer: 'Saksbehandler',
  labelContact: 'Kontaktperson',
  labelApplication: 'Søknadsnummer',
  labelPhone: 'Telefon',
  labelOrgNumber: 'Org.nr.',
  case: 'Sak {caseNumber}',
  page: 'Side {page} av {pages}',
  draft: 'KLADD',
  missing: '[mangler: {field}]',
} as const

/** The name of a text module. */
export type LetterTextKey = keyof typeof letterTextsNb
export type LetterTexts = Readonly<Record<LetterTextKey, string>>
