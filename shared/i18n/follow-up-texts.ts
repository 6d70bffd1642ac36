import type { Language } from './language'

const nb = {
  titleConsent: 'Samtykke til endret bruk av tilskudd: {project}',
  titleNoConsent: 'Avslag på endret bruk av tilskudd: {project}',
  titleRepayment: 'Krav om tilbakebetaling av tilskudd: {project}',
  titleConfirmation: 'Tilskudd for {year} er bekreftet: {project}',
  leadConsent:
    '{body} samtykker i at tilskuddet til prosjektet {quotedProject} brukes på en annen måte enn det ble gitt til.',
  leadNoConsent:
    '{body} samtykker ikke i at tilskuddet til prosjektet {quotedProject} brukes på en annen måte enn det ble gitt til.',
  leadRepayment: '{body} krever {kroner} av tilskuddet til prosjektet {quotedProject} betalt tilbake.',
  leadConfirmation: '{body} bekrefter {kroner} i tilskudd for {year} til prosjektet {quotedProject}.',
  about:
    'Det ble bestemt {date}. Det gjelder tilskuddet på {award} som ble vedtatt i møtet {meetingDate}, sak {meetingCase}.',
  requestHeading: 'Det dere ba om',
  reasonHeading: 'Begrunnelse',
  amountsHeading: 'Beløp',
  factAward: 'Tilskudd',
  factAwardYear: 'Vedtatt for {year}',
  factConfirmed: 'Bekreftet for {year}',
  factRepayment: 'Skal betales tilbake',
  factDue: 'Betalingsfrist',
  payment: 'Merk betalingen med {reference}. Kontakt saksbehandleren for å få kontonummeret.',
  otherwise: 'Ellers gjelder vilkårene i vedtaket som før.',
}
export type FollowUpTextKey = keyof typeof nb

const nn: Readonly<Record<FollowUpTextKey, string>> = {
  titleConsent: 'Samtykke til endra bruk av tilskot: {project}',
  titleNoConsent: 'Avslag på endra bruk av tilskot: {project}',
  titleRepayment: 'Krav om tilbakebetaling av tilskot: {project}',
  titleConfirmation: 'Tilskot for {year} er stadfesta: {project}',
  leadConsent:
    '{body} samtykkjer i at tilskotet til prosjektet {quotedProject} blir brukt på ein annan måte enn det vart gitt til.',
  leadNoConsent:
    '{body} samtykkjer ikkje i at tilskotet til prosjektet {quotedProject} blir brukt på ein annan måte enn det vart gitt til.',
  leadRepayment: '{body} krev {kroner} av tilskotet til prosjektet {quotedProject} betalt tilbake.',
  leadConfirmation: '{body} stadfestar {kroner} i tilskot for {year} til prosjektet {quotedProject}.',
  about:
    'Det vart bestemt {date}. Det gjeld tilskotet på {award} som vart vedteke i møtet {meetingDate}, sak {meetingCase}.',
  requestHeading: 'Det de bad om',
  reasonHeading: 'Grunngiving',
  amountsHeading: 'Beløp',
  factAward: 'Tilskot',
  factAwardYear: 'Vedteke for {year}',
  factConfirmed: 'Stadfesta for {year}',
  factRepayment: 'Skal betalast tilbake',
  factDue: 'Betalingsfrist',
  payment: 'Merk betalinga med {reference}. Kontakt saksbehandlaren for å få kontonummeret.',
  otherwise: 'Elles gjeld vilkåra i vedtaket som før.',
}

/** The texts of letters on an award after it was decided, in both forms of Norwegian. */
export const followUpTexts: Readonly<Record<Language, Readonly<Record<FollowUpTextKey, string>>>> = { nb, nn }
