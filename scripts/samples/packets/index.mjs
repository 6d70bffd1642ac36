import { packet as akuttgeriatriskTeam } from './akuttgeriatrisk-team.mjs'
import { packet as barselomsorgHjemme } from './barselomsorg-hjemme.mjs'
import { packet as delteStillingerKongsberg } from './delte-stillinger-kongsberg.mjs'
import { packet as demensteam } from './demensteam.mjs'
import { packet as dialogmeldinger } from './dialogmeldinger.mjs'
import { packet as digitalHjemmeoppfolging } from './digital-hjemmeoppfolging.mjs'
import { packet as factUng } from './fact-ung.mjs'
import { packet as fallforebygging } from './fallforebygging.mjs'
import { packet as fellesMottakPsykiskHelse } from './felles-mottak-psykisk-helse.mjs'
import { packet as frisklivssentral } from './frisklivssentral.mjs'
import { packet as hjemmenaerRehabilitering } from './hjemmenaer-rehabilitering.mjs'
import { packet as hjemmesykehus } from './hjemmesykehus.mjs'
import { packet as hoysesongHemsedal } from './hoysesong-hemsedal.mjs'
import { packet as jordmorHallingdal } from './jordmor-hallingdal.mjs'
import { packet as legemiddelgjennomgang } from './legemiddelgjennomgang.mjs'
import { packet as palliativPlan } from './palliativ-plan.mjs'
import { packet as ropTeam } from './rop-team.mjs'
import { packet as saarteam } from './saarteam.mjs'
import { packet as samlokaliseringHallingdal } from './samlokalisering-hallingdal.mjs'
import { packet as simuleringForverretTilstand } from './simulering-forverret-tilstand.mjs'
import { packet as skolefravaerHole } from './skolefravaer-hole.mjs'
import { packet as spiseforstyrrelser } from './spiseforstyrrelser.mjs'
import { packet as trygghetspakke } from './trygghetspakke.mjs'
import { packet as utskrivningskoordinator } from './utskrivningskoordinator.mjs'

/** The applications that come as packets, in the order of their numbers. */
export const packets = [
  hjemmenaerRehabilitering,
  hjemmesykehus,
  akuttgeriatriskTeam,
  jordmorHallingdal,
  factUng,
  digitalHjemmeoppfolging,
  fallforebygging,
  palliativPlan,
  utskrivningskoordinator,
  ropTeam,
  barselomsorgHjemme,
  dialogmeldinger,
  saarteam,
  samlokaliseringHallingdal,
  fellesMottakPsykiskHelse,
  skolefravaerHole,
  trygghetspakke,
  frisklivssentral,
  demensteam,
  delteStillingerKongsberg,
  legemiddelgjennomgang,
  hoysesongHemsedal,
  spiseforstyrrelser,
  simuleringForverretTilstand,
]
