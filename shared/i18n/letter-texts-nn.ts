import type { LetterTexts } from './letter-texts-nb'

/** The text modules of a letter in nynorsk, module for module the same content as in bokmål. */
export const letterTextsNn: LetterTexts = {
  titleGranted: 'Tilskot innvilga: {project}',
  titleReduced: 'Tilskot delvis innvilga: {project}',
  titleRejected: 'Avslag på søknad om tilskot: {project}',
  titleDismissed: 'Søknad om tilskot avvist: {project}',
  titleDeferred: 'Behandlinga av søknaden er utsett: {project}',

  resultGranted:
    '{body} har innvilga {award} i tilskot til prosjektet {quotedProject}. Det er heile beløpet det vart søkt om.',
  resultGrantedYear:
    '{body} har innvilga {award} i tilskot til prosjektet {quotedProject}. Det er heile beløpet det vart søkt om for {year}.',
  replaces: 'Dette kjem i staden for det som tidlegare vart bestemt i saka.',
  replacesOf: 'Dette kjem i staden for det som vart bestemt i møtet {date}.',
  replacesReason: 'Saka vart teken opp på nytt av denne grunnen: {reason}',
  otherYears: 'Beløpet gjeld {year}. Søknaden ber også om {amounts}. Det er ikkje avgjort i denne runden.',
  resultReduced:
    '{body} har delvis innvilga søknaden og gir {award} i tilskot til prosjektet {quotedProject}. Det vart søkt om {requested}.',
  resultRejected: '{body} har avslått søknaden om {requested} i tilskot til prosjektet {quotedProject}.',
  resultDismissed:
    '{body} har avvist søknaden om {requested} i tilskot til prosjektet {quotedProject}. Søknaden oppfyller ikkje krava for å bli behandla, og prosjektet er derfor ikkje vurdert opp mot kriteria.',
  resultDeferred:
    '{body} har utsett behandlinga av søknaden om {requested} i tilskot til prosjektet {quotedProject}. Søknaden er verken innvilga eller avslått.',
  decided: 'Vedtaket vart gjort i møtet {meetingDate}, sak {meetingCase}. Det gjeld ordninga {quotedScheme}.',
  decidedDeferred:
    'Det vart bestemt i møtet {meetingDate}, sak {meetingCase}. Søknaden gjeld ordninga {quotedScheme}.',

  factsHeading: 'Om tilskotet',
  factAward: 'Tilskot',
  factAwardYear: 'Tilskot for {year}',
  factAwardParty: 'Del til {party}',
  factRequested: 'Søkt beløp',
  factPurpose: 'Formål',
  factAwardPeriod: 'Tilskotsperiode',
  factProjectPeriod: 'Prosjektperiode',
  multiYear:
    'Tilskot for seinare år enn {firstYear} blir gitt med atterhald om at ordninga får midlar det einskilde året.',
  yearlyConfirmation: 'For fleirårige tilskot gjeld dette, slik det står i utlysinga: {quoted}',

  conditionsHeading: 'Vilkår',
  conditionsIntro: 'Tilskotet er gitt på desse vilkåra:',
  conditionUse: 'Tilskotet skal brukast slik det er beskrive i søknaden og i dette brevet.',
  paymentHeading: 'Utbetaling',
  paymentMarking: 'Merk faktura eller postering med {marking}.',
  paymentAccount: 'Tilskotet blir betalt til konto {account}.',
  reportingHeading: 'Rapportering',
  reportingIntro: 'De skal rapportere slik:',
  reportTo: 'Skal sendast til {recipient}',
  reportSent: 'Skal sendast',
  reportDueOn: 'innan {date}',
  reportChannel: 'via {channel}',
  reportContents: 'Skal innehalde: {contents}.',
  changeHeading: 'Endringar og forseinkingar',
  change:
    'Tilskotet kan ikkje brukast til noko anna enn det er gitt til, utan skriftleg samtykke frå {body}. Ta kontakt før de endrar prosjektet, og dersom det blir vesentleg forseinka.',
  fromCall: 'I utlysinga står det: {quoted}',
  controlHeading: 'Kontroll og tilbakebetaling',
  control:
    '{body} kan kontrollere at tilskotet blir brukt etter føresetnadene. Tilskot som ikkje er brukt, eller som er brukt i strid med vilkåra, kan heilt eller delvis bli kravd tilbake.',

  reasonsHeading: 'Grunngiving',
  reasonsHeadingDeferred: 'Kvifor behandlinga er utsett',
  reasonRules: 'Reglar og kriterium.',
  reasonFacts: 'Opplysningar i saka.',
  reasonConsiderations: 'Vurdering.',
  failedRequirements: 'Søknaden oppfyller ikkje desse krava:',
  criteria: 'Vedtaket byggjer særleg på desse kriteria og prioriteringane, slik dei står i utlysinga:',
  nextCallHeading: 'Søkje på nytt',
  nextCallDefault: 'De kan søkje på nytt neste gong midlane blir lyste ut.',
  afterDeferralHeading: 'Kva skjer no?',
  afterDeferral:
    'De treng ikkje å sende ny søknad. De får svar i eit eige brev når søknaden er ferdig behandla.',

  appealHeading: 'Klage og innsyn',
  appeal:
    'De kan klage på vedtaket til {appealBody}. Fristen er {weeks} veker frå de fekk dette brevet. Klaga må vere skriftleg og underskriven, og ho må seie kva vedtak de klagar på, og kva endring de ønskjer. Grunngi gjerne klaga. Send klaga til {body}, som vurderer saka på nytt før ho eventuelt går vidare til {appealBody}. Reglane står i {appealRule}.',
  access: 'De har rett til å sjå dokumenta i saka, med dei unntaka som følgjer av {accessRule}.',
  noAppeal: 'Det er ikkje høve til å klage på vedtaket.',
  accessOnRequest: 'De kan be om innsyn i dokumenta i saka.',
  appealUndecided:
    '[Ikkje avgjort om det er høve til å klage. Brevet kan ikkje sendast før dette er bestemt.]',
  accessHeading: 'Innsyn',

  contactHeading: 'Spørsmål',
  contact: 'Har de spørsmål, kan de kontakte {caseOfficer}.',
  contactBy: 'Har de spørsmål, kan de kontakte {caseOfficer}, {contact}.',
  phone: 'telefon {phone}',
  closing: 'Med vennleg helsing',
  approvedElectronically: 'Dokumentet er godkjent elektronisk og har derfor ikkje underskrift.',
  copies: 'Kopi til',

  labelDate: 'Dato',
  labelOurReference: 'Vår referanse',
  labelTheirReference: 'Dykkar referanse',
  labelCaseOfficer: 'Saksbehandlar',
  labelContact: 'Kontaktperson',
  labelApplication: 'Søknadsnummer',
  labelPhone: 'Telefon',
  labelOrgNumber: 'Org.nr.',
  case: 'Sak {caseNumber}',
  page: 'Side {page} av {pages}',
  draft: 'KLADD',
  missing: '[manglar: {field}]',
}
