/** What Northbeam sells. */

export interface VendorProduct {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly listPrice: number
  readonly pricePer: 'seat/month' | 'seat/year' | 'month' | 'year' | 'once'
  readonly cadence: 'daily' | 'weekly' | 'monthly'
  readonly features: readonly string[]
  readonly limits: readonly string[]
}

const analytics = [
  'Dashboards',
  'Ad-hoc queries',
  'Scheduled reports',
  'Alerts',
  'Data exports',
  'Shared workspaces',
  'Metric catalogue',
]

export const enterprise: VendorProduct = {
  id: 'PRD-ANALYTICS-ENT',
  name: 'Analytics Platform (Enterprise)',
  family: 'Analytics',
  listPrice: 1660,
  pricePer: 'seat/year',
  cadence: 'daily',
  features: [...analytics, 'Row-level permissions', 'API access', 'Audit log'],
  limits: ['API calls per day: 200000', 'Workspaces: 100'],
}

export const team: VendorProduct = {
  id: 'PRD-ANALYTICS-TEAM',
  name: 'Analytics Platform (Team)',
  family: 'Analytics',
  listPrice: 80,
  pricePer: 'seat/month',
  cadence: 'daily',
  features: analytics,
  limits: ['Workspaces: 10', 'Scheduled reports: 50'],
}

export const pipeline: VendorProduct = {
  id: 'PRD-PIPELINE',
  name: 'Data Pipeline Add-on',
  family: 'Data',
  listPrice: 40_000,
  pricePer: 'year',
  cadence: 'daily',
  features: ['Scheduled syncs', 'Connector setup', 'Transformations', 'Schema watch'],
  limits: ['Rows synced per month: 50000000'],
}

export const predictions: VendorProduct = {
  id: 'PRD-ML',
  name: 'ML Predictions module',
  family: 'Data',
  listPrice: 60_000,
  pricePer: 'year',
  cadence: 'weekly',
  features: ['Forecasts', 'Anomaly scores', 'Model training', 'Prediction API'],
  limits: ['Models: 20'],
}

export const embedded: VendorProduct = {
  id: 'PRD-EMBED',
  name: 'Embedded Dashboards',
  family: 'Analytics',
  listPrice: 2_400,
  pricePer: 'month',
  cadence: 'weekly',
  features: ['Embed tokens', 'White labelling', 'Tenant views'],
  limits: ['Monthly viewers: 5000'],
}

export const vendorProducts: readonly VendorProduct[] = [enterprise, team, pipeline, predictions, embedded]
