/** The list of the kinds of fact: one file each in `kinds/`. */
import type { Kind } from './kind.ts'
import { account } from './kinds/account.ts'
import { contact } from './kinds/contact.ts'
import { product } from './kinds/product.ts'
import { subscription } from './kinds/subscription.ts'
import { usage } from './kinds/usage.ts'

/** In the order of their loading: a row may refer to rows of kinds before its own. */
export const kinds: readonly Kind[] = [account, contact, product, subscription, usage]

/** Columns that every file may have. */
export const commonColumns = ['source', 'observed_at'] as const

/** Canonical files that a folder may hold and that this version does not read; they are named, not ignored. */
export const filesNotRead: readonly string[] = [
  'tickets',
  'invoices',
  'surveys',
  'touches',
  'opportunities',
  'notes',
  'events',
  'people',
  'rates',
  'objectives',
  'metrics',
  'milestones',
  'values',
  'risks',
  'actions',
  'meetings',
  'competitors',
  'use_cases',
  'commitments',
]
