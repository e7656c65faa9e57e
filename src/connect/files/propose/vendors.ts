/** The list of the vendors whose exports are known: one file each in `vendors/`. */
import type { Vendor } from './vendor.ts'
import { hubspot } from './vendors/hubspot.ts'
import { intercom } from './vendors/intercom.ts'
import { pipedrive } from './vendors/pipedrive.ts'
import { salesforce } from './vendors/salesforce.ts'
import { stripe } from './vendors/stripe.ts'
import { zendesk } from './vendors/zendesk.ts'

export const vendors: readonly Vendor[] = [hubspot, salesforce, zendesk, stripe, intercom, pipedrive]
