/** Invented company names with their industry; every domain ends in `.example`. */
import type { Random } from './create-random.ts'

export interface CompanyName {
  readonly name: string
  readonly domain: string
  readonly industry: string
  /** what the company does, in a sentence */
  readonly description: string
}

const stems =
  'Aldermoor Brackwen Caldrith Duskfern Eastholme Ferrowick Glenharrow Hollinmere Ironvale Juniperra Kestrelby Larkhollow Mossgate Nettlebrook Orrinford Pellwick Quillhaven Rookmere Silverthwaite Tamarisq Umberfield Varnholt Wexcombe Yarrowdale Zephyrine Amberlund Birchwater Corvanta Dovermoss Elmsward Fennimark Greyspan Harthollow Ivorcliffe Jasperlund Kilderwood Lindmarch Marrowby Northwillow Oakenshaw Pinecastel Ravenhythe Saltmarch Thornbury Ullswick Velmara Windermoss Yewbridge Ashcroftia Bellhaven Copperlane Driftmark Emberlyne Foxmeadow Goldhurst Heronsway Inverlune Kingsfallow Loamford Mirefield'.split(
    ' ',
  )

const industries: readonly { industry: string; suffixes: readonly string[]; does: string }[] = [
  { industry: 'Logistics', suffixes: ['Freight', 'Logistics'], does: 'moves goods by road and sea' },
  { industry: 'Healthcare', suffixes: ['Clinics', 'Health'], does: 'runs clinics and diagnostic centres' },
  { industry: 'Manufacturing', suffixes: ['Works', 'Tooling'], does: 'makes parts for machine builders' },
  { industry: 'Financial Services', suffixes: ['Capital', 'Mutual'], does: 'lends to small companies' },
  { industry: 'Energy', suffixes: ['Energy', 'Grid'], does: 'operates wind parks and local grids' },
  { industry: 'Media', suffixes: ['Media', 'Press'], does: 'publishes trade journals and podcasts' },
  { industry: 'Software', suffixes: ['Software', 'Systems'], does: 'builds software for field crews' },
  { industry: 'Education', suffixes: ['Academy', 'Learning'], does: 'teaches professions online' },
  { industry: 'Insurance', suffixes: ['Assurance', 'Cover'], does: 'insures homes and small fleets' },
  { industry: 'Travel', suffixes: ['Journeys', 'Stays'], does: 'arranges group travel' },
]

const shops = {
  industry: 'Retail',
  suffixes: ['Outfitters', 'Home', 'Pantry'],
  does: 'sells to consumers online',
}

/** As many names as asked for, each stem once; shops get a retailer's name. */
export function nameCompanies(random: Random, areShops: readonly boolean[]): CompanyName[] {
  const order = random.shuffled(stems)
  return areShops.map((isShop, at) => {
    const stem = order[at % order.length]!
    const trade = isShop ? shops : random.pick(industries)
    const name = `${stem} ${random.pick(trade.suffixes)}`
    return { ...describe(name, trade.does), industry: trade.industry }
  })
}

/** The name of a subsidiary: the first word of its parent's and a region. */
export function nameSubsidiary(parent: CompanyName, region: string): CompanyName {
  const name = `${parent.name.split(' ')[0]} ${region}`
  return {
    ...parent,
    name,
    domain: domainOf(name),
    description: `${name} is the ${region} arm of ${parent.name}.`,
  }
}

function describe(name: string, does: string): Omit<CompanyName, 'industry'> {
  return { name, domain: domainOf(name), description: `${name} ${does}.` }
}

function domainOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '-')}.example`
}
