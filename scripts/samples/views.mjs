// What the example committee thinks. `worth` is how well an application answers the four priorities of the call
// (vv-p1 … vv-p4) before anyone's temper; `apart` are the members who see it quite differently; `said` are comments.

export const criteria = ['vv-p1', 'vv-p2', 'vv-p3', 'vv-p4']

/** How each member marks: an offset in all, one by criterion, how much it wavers, and what was left undone. */
export const tempers = {
  m01: { offset: 0, byCriterion: [0, 0, 0, 0], waver: 0.5, gap: 0 },
  m02: { offset: -0.7, byCriterion: [0.2, 0, 0, -0.2], waver: 0.5, gap: 0.02 },
  m03: { offset: 0.5, byCriterion: [0, 0.2, 0, 0], waver: 0.6, gap: 0.03 },
  m04: { offset: 0.1, byCriterion: [0, 0.7, -0.2, 0], waver: 0.7, gap: 0.04 },
  m05: { offset: 0, byCriterion: [0.3, 0.2, 0, 0], waver: 0.6, gap: 0.02 },
  m06: { offset: -0.4, byCriterion: [0.4, -0.5, 0, -0.2], waver: 0.6, gap: 0.03 },
  m07: { offset: 0.4, byCriterion: [0, -0.2, 0.3, 0], waver: 0.7, gap: 0.03 },
  m08: { offset: -0.1, byCriterion: [-0.4, 0, 0.2, 0.2], waver: 1, gap: 0.05 },
}

/** Whole applications that a member did not mark: out of time, or declared not to want to mark it. */
export const unmarked = {
  m02: ['p12', 'w7'],
  m04: ['w8', 'w10', 'w11', 'w12'],
  m05: ['p20'],
  m08: ['p15', 'p22', 'p24', 'w1', 'w3', 'w5', 'w6', 'w9', 'w10', 'w11', 'w12'],
}

const said = (member, criterion, text) => ({ member, criterion, text })

export const views = {
  p1: {
    worth: [4.4, 4.5, 4.4, 4.3],
    said: [
      said('m01', 'vv-p1', 'Klar sammenheng mellom tiltak og liggetid. Troverdige tall.'),
      said('m03', 'vv-p2', 'Dette har Numedal ventet på i fire år.'),
      said('m08', 'vv-p3', 'Bra at fastlegen får en kort plan og ikke et tykt notat.'),
      said('m06', 'vv-p2', 'Godt, men kan det drives etter 2026 med så små stillinger?'),
    ],
  },
  p2: {
    worth: [4.7, 1.8, 4.2, 4.4],
    apart: { m04: [-0.5, -0.8, -0.5, 0] },
    said: [
      said('m06', 'vv-p1', 'Treffer selve problemet på sengepostene.'),
      said('m04', 'vv-p2', 'Bærum er ikke blant de minste sykehusene. Hva får dalene ut av dette?'),
      said('m02', 'vv-p4', 'Dyrt, men gjennomarbeidet. Egeninnsatsen er større enn søknaden i 2025.'),
    ],
  },
  p3: {
    worth: [4.6, 4.6, 4.4, 4.5],
    said: [
      said('m08', 'vv-p1', 'Endelig noen å ringe en fredag.'),
      said('m07', 'vv-p4', 'Ærlig om hva de ikke vet. Det gir tillit.'),
      said('m05', 'vv-p2', 'Overførbart til Kongsberg. Vi bør følge med.'),
    ],
  },
  p4: {
    worth: [2.6, 4.7, 4.5, 4.3],
    said: [
      said('m04', 'vv-p2', 'Rekruttering er det vanskelegaste i dalen. Dette svarar på det.'),
      said('m02', 'vv-p1', 'God sak, men ventetid er ikke det den handler om.'),
      said('m07', 'vv-p3', 'Faste stillinger i full tid. Slik bør det gjøres.'),
    ],
  },
  p5: {
    worth: [4.2, 2.2, 4.8, 4.4],
    said: [
      said('m07', 'vv-p3', 'Riktig målgruppe og godt samarbeid.'),
      said('m02', 'vv-p4', 'Erklært tilknytning. Funnet habil i møtet.'),
      said('m08', 'vv-p1', 'Får fastlegene faktisk beskjed? Det har vært lovet før.'),
    ],
  },
  p6: {
    worth: [3.4, 1.8, 3.6, 2.6],
    apart: {
      m02: [1.2, 0.6, 1, 1.4],
      m07: [0.8, 0.4, 0.6, 1],
      m08: [-1.2, -0.6, -0.8, -1.2],
      m01: [-0.5, 0, -0.3, -0.6],
    },
    said: [
      said('m08', 'vv-p4', 'Jeg forstår ikke hva pengene skal brukes til. Språket står i veien.'),
      said(
        'm02',
        'vv-p1',
        'Bak språket ligger et solid opplegg. Responssenter og rådføring er det vi trenger.',
      ),
      said('m01', 'vv-p4', 'Sykehuset tar forbehold om gevinstdelingen. Det bør avklares før tildeling.'),
    ],
  },
  p7: {
    worth: [4, 2.9, 4.2, 4.2],
    said: [
      said('m08', 'vv-p1', 'Kort, klart og billig.'),
      said('m02', 'vv-p4', 'Én side forteller mer enn de fleste klarer på tolv.'),
    ],
  },
  p8: {
    worth: [3.9, 2, 4.3, 4.1],
    said: [
      said('m08', 'vv-p3', 'Planen må ligge der legevakten ser. Det gjør den her.'),
      said('m06', 'vv-p1', 'Virkningen på liggetid er usikker, men tiltaket er riktig.'),
    ],
  },
  p9: {
    worth: [4.5, 1.4, 3.3, 3.6],
    said: [
      said('m06', 'vv-p1', 'Rett på målet.'),
      said('m04', 'vv-p2', 'Burde kommunen ha gjort dette uansett?'),
      said('m08', 'vv-p4', 'Fastlegene er bare orientert.'),
    ],
  },
  p10: {
    worth: [4.1, 2.2, 4.7, 4.5],
    said: [
      said('m07', 'vv-p3', 'De tre første ukene er der alt går galt. Sterkt beskrevet.'),
      said('m01', 'vv-p4', 'Avhenger av boligene. Sett vilkår om at de er klare.'),
    ],
  },
  p11: {
    worth: [4.2, 1.7, 4.3, 3.8],
    said: [
      said('m05', 'vv-p1', 'Frigjør to senger. Regnestykket henger sammen.'),
      said('m08', 'vv-p4', 'Fastlegene er ikke nevnt i det hele tatt.'),
    ],
  },
  p12: {
    worth: [4.2, 2.4, 3.4, 4],
    said: [
      said('m08', 'vv-p1', 'Størst nytte per krone av alle.'),
      said('m03', 'vv-p4', 'Kunne vært gjort av alle i morgen. Da trengs det noen som begynner.'),
    ],
  },
  p13: {
    worth: [3.6, 2.8, 3.7, 3.7],
    said: [said('m03', 'vv-p1', 'Fornuftig og nøkternt.')],
  },
  p14: {
    worth: [3.3, 4.5, 3.4, 3.2],
    apart: {
      m04: [1, 0.4, 1.1, 1.3],
      m02: [-0.8, -0.6, -0.8, -1],
      m06: [-0.6, -0.8, -0.4, -0.8],
      m01: [0.4, 0.2, 0.4, 0.3],
    },
    said: [
      said('m04', 'vv-p2', 'Den viktigste saken for Hallingdal på ti år.'),
      said(
        'm02',
        'vv-p4',
        'Fire prosjekter i ett. Tolv i styringsgruppen og fire arbeidsgrupper blir tungt.',
      ),
      said('m06', 'vv-p1', 'Hudlege er ikke avklart. Regnestykket for spart kjøring holder ikke uten.'),
      said(
        'm01',
        'vv-p4',
        'Minstebeløpet til samlokaliseringen kan være et godt første trinn; resten får vente.',
      ),
    ],
  },
  p15: {
    worth: [4, 3.7, 4.3, 3.6],
    said: [said('m07', 'vv-p3', 'Avvisning uten samtale er noe vi burde være ferdige med.')],
  },
  p16: {
    worth: [3.6, 3.4, 4.2, 3.6],
    said: [said('m03', 'vv-p3', 'Lite beløp, stor virkning for dem det gjelder.')],
  },
  p17: {
    worth: [1.4, 1, 1.6, 0.6],
    said: [
      said('m01', 'vv-p4', 'Rent innkjøp av utstyr. Ligger utenfor formålet.'),
      said('m08', 'vv-p1', 'Hvor er samarbeidet?'),
      said('m05', 'vv-p4', 'Sykehuset har ikke tatt stilling til innholdet.'),
    ],
  },
  p18: {
    worth: [1.2, 1.4, 1.8, 1.2],
    said: [
      said('m02', 'vv-p4', 'Sykehuset er ikke spurt.'),
      said('m04', 'vv-p2', 'Bra for folkehelsen, men dette er feil ordning.'),
    ],
  },
  p19: {
    worth: [2.8, 3.6, 3.7, 2],
    said: [
      said('m04', 'vv-p3', 'Behovet er reelt. De bør hjelpes til å søke på nytt.'),
      said('m02', 'vv-p4', 'Ikke ferdig. Verken avtale eller fordeling.'),
    ],
  },
  p20: {
    worth: [3.9, 4.6, 3.7, 4.5],
    said: [
      said('m03', 'vv-p2', 'Dette løser et problem for begge. Faste stillinger fra første dag.'),
      said('m06', 'vv-p4', 'Særavtalen er det som gjør at jeg tror på det.'),
    ],
  },
  p21: {
    worth: [3.4, 3.8, 4, 3.8],
    said: [
      said('m01', 'vv-p4', 'Kom to dager etter fristen. Må avklares formelt før poengene har noe å si.'),
      said('m08', 'vv-p3', 'Nyttig. Synd om en frist skal velte det.'),
    ],
  },
  p22: {
    worth: [2.6, 3.7, 1.3, 2.1],
    apart: { m04: [0.9, 0.6, 0.6, 0.9] },
    said: [
      said('m08', 'vv-p3', 'Gjelder mest turister. Ikke målgruppen.'),
      said('m04', 'vv-p1', 'Ambulansen blir borte i fem timer for et håndledd. Det rammer de fastboende.'),
    ],
  },
  p23: {
    worth: [4, 1.6, 4.6, 4.1],
    said: [
      said('m07', 'vv-p3', 'Tidlig, konkret og trygt.'),
      said('m08', 'vv-p4', 'Sjekklisten kan jeg bruke allerede på mandag.'),
    ],
  },
  p24: {
    worth: [2.9, 3.1, 2.8, 3],
    said: [
      said('m06', 'vv-p1', 'Godt opplegg, men opplæring bør kunne tas av eget budsjett.'),
      said('m03', 'vv-p4', 'Brukerutvalget er bare orientert.'),
    ],
  },
  w1: {
    worth: [4, 4.3, 3.9, 3.9],
    said: [said('m03', 'vv-p2', 'Tre kommuner som ikke klarer dette alene.')],
  },
  w2: {
    worth: [2.6, 1.4, 4.5, 3.8],
    said: [said('m07', 'vv-p3', 'Svært viktig gruppe. Tallene kunne vært tydeligere.')],
  },
  w3: {
    worth: [4.1, 1.8, 4, 3.6],
    said: [said('m07', 'vv-p1', 'Henger godt sammen med søknaden fra Kongsberg.')],
  },
  w4: {
    worth: [3.9, 4.1, 3.7, 3.8],
    said: [said('m01', 'vv-p2', 'Lite, lokalt og lett å få til.')],
  },
  w5: {
    worth: [4.4, 4.7, 4, 4.2],
    said: [
      said('m04', 'vv-p1', 'Dei som ventar lengst, bur lengst unna. Her er svaret.'),
      said('m06', 'vv-p1', 'Døgntallet virker optimistisk med fire senger.'),
    ],
  },
  w6: {
    worth: [2.4, 3.6, 3.3, 3],
    said: [said('m05', 'vv-p3', 'Gjelder fem pasienter. Stor nytte for dem, men få.')],
  },
  w7: {
    worth: [2.7, 1.7, 4.2, 3.7],
    said: [said('m07', 'vv-p3', 'Ungdommene har funnet på det selv. Det merkes.')],
  },
  w8: {
    worth: [3.3, 1.3, 2.9, 3.1],
    said: [said('m06', 'vv-p1', 'Billig måte å korte ned en lang liste på.')],
  },
  w9: {
    worth: [3.7, 2.1, 3.9, 3],
    apart: { m07: [-0.8, 0, -0.6, -0.9], m02: [0.8, 0.3, 0.6, 0.9] },
    said: [
      said('m07', 'vv-p4', 'Bemanningen om natten er ikke avklart. Jeg er bekymret.'),
      said('m02', 'vv-p1', 'Kommunene trenger et tredje valg mellom innleggelse og hjemreise.'),
    ],
  },
  w10: {
    worth: [4.2, 3.8, 4.4, 4.1],
    said: [said('m05', 'vv-p3', 'Godt prøvd andre steder, og her er kommunen med.')],
  },
  w11: {
    worth: [2.3, 2.4, 3.6, 3.2],
    said: [said('m03', 'vv-p3', 'Fint tiltak, men uklart hva som skjer etter prosjektet.')],
  },
  w12: {
    worth: [1.5, 1.3, 1.4, 1],
    said: [
      said('m01', 'vv-p4', 'Mangler det meste. Sier selv at det er investering i utstyr.'),
      said('m02', 'vv-p1', '«Antas å kunne redusere» er ikke nok for 900 000 kroner.'),
    ],
  },
}
