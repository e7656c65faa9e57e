/** What the tables of HubSpot have in common. */
import { lookup } from './vendor.ts'

/** A property in the warehouse, or in what the API answers. */
export const property = (...names: string[]) =>
  names.flatMap((name) => [`property_${name}`, `properties_${name}`]).join('|')

export const archived = { 'deleted in HubSpot': { 'is_deleted|fivetran_deleted|archived': 'true' } }
export const owner = lookup('owners', 'email', 'owner_id|id', property('hubspot_owner_id') + '|owner_id')
