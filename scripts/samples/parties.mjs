// Public bodies of the Vest-Viken area with their real organisation numbers; every person, street, e-mail address
// and account is made up.

const municipalities = {
  Asker: ['920125298', '1383', 'Asker'],
  Bærum: ['935478715', '1337', 'Sandvika'],
  Drammen: ['921234554', '3015', 'Drammen'],
  Flesberg: ['940898862', '3620', 'Flesberg'],
  Flå: ['964951462', '3539', 'Flå'],
  Gol: ['964952612', '3550', 'Gol'],
  Hemsedal: ['964952701', '3560', 'Hemsedal'],
  Hol: ['944889116', '3576', 'Hol'],
  Hole: ['960010833', '3530', 'Røyse'],
  Jevnaker: ['961381363', '3520', 'Jevnaker'],
  Kongsberg: ['942402465', '3611', 'Kongsberg'],
  Krødsherad: ['964962855', '3536', 'Noresund'],
  Lier: ['857566122', '3400', 'Lier'],
  Modum: ['970491589', '3370', 'Vikersund'],
  Nesbyen: ['964951640', '3540', 'Nesbyen'],
  'Nore og Uvdal': ['964950946', '3630', 'Rødberg'],
  Ringerike: ['940100925', '3511', 'Hønefoss'],
  Rollag: ['964963282', '3626', 'Rollag'],
  Sigdal: ['964962766', '3350', 'Prestfoss'],
  'Øvre Eiker': ['954597482', '3300', 'Hokksund'],
  Ål: ['864952992', '3570', 'Ål'],
}

const hospital = { name: 'Vestre Viken HF', orgNumber: '894166762', side: 'sykehus' }

/** A municipality by its short name: `kommune('Gol')` is Gol kommune with its organisation number. */
export function kommune(name, rest = {}) {
  return { name: `${name} kommune`, orgNumber: municipality(name)[0], side: 'kommune', ...rest }
}

/** Several municipalities that signed the same day. */
export function kommuner(names, signedOn) {
  return names.map(name => kommune(name, signedOn === undefined ? {} : { signedOn }))
}

/** Vestre Viken HF as partner, by the hospital or clinic that takes part. */
export function sykehus(role, signedOn) {
  return { ...hospital, role, ...(signedOn === undefined ? {} : { signedOn }) }
}

/** The general practitioners of an area, who have no organisation number of their own. */
export function fastleger(name, role = 'rådgivende part') {
  return { name, side: 'fastlege', role }
}

/** A user organisation or user panel. */
export function brukere(name, role = 'medvirker i arbeidsgruppen') {
  return { name, side: 'bruker', role }
}

/** A municipality as responsible applicant; `nr` names its made-up contact person and test account. */
export function applicantKommune(name, nr, unit, rest = {}) {
  const [, postalCode, city] = municipality(name)
  return { ...kommune(name), unit, ...contactAndAccount(nr, postalCode, city), ...rest }
}

/** Vestre Viken HF as responsible applicant, by unit. */
export function applicantSykehus(unit, nr, rest = {}) {
  return { ...hospital, unit, ...contactAndAccount(nr, '3004', 'Drammen'), ...rest }
}

/** A made-up person that nobody can be mistaken for. */
export function person(nr) {
  return `Eksempel Person ${String(nr).padStart(2, '0')}`
}

/** The e-mail address of a made-up person, in a domain that is reserved for examples. */
export function email(nr) {
  return `person.${String(nr).padStart(2, '0')}@example.no`
}

/** An account number that is plainly a test number (9999 00 …) and whose check digit still is right. */
export function testAccount(nr) {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  for (let serial = nr; ; serial += 100) {
    const digits = `999900${String(serial).padStart(4, '0')}`
    const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
    const check = (11 - (sum % 11)) % 11
    if (check !== 10) return `${digits}${check}`
  }
}

/** The organisation number and town of a municipality in the area. */
export function municipality(name) {
  const found = municipalities[name]
  if (found === undefined) throw new Error(`ukjent kommune: ${name}`)
  return found
}

function contactAndAccount(nr, postalCode, city) {
  return {
    address: { line: `Eksempelveien ${nr}`, postalCode, city },
    contact: { name: person(nr), email: email(nr) },
    account: testAccount(nr),
  }
}
