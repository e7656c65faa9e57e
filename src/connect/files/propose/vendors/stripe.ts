/** Stripe: the exports of its dashboard (whole units, `Created (UTC)`), what its API answers, and the same tables in a warehouse (minor units). */
import { lookup, type Said, type SaidObject, type Vendor, type VendorTable } from '../vendor.ts'

const status = (column: Said): SaidObject => ({
  ...(typeof column === 'string' ? { column } : column),
  values: {
    active: 'active',
    trialing: 'trial',
    past_due: 'active',
    unpaid: 'active',
    canceled: 'cancelled',
    incomplete_expired: 'expired',
    ended: 'expired',
    paused: 'paused',
  },
  others: null,
})
const months = { month: '1', year: '12', monthly: '1', yearly: '12' }
const renews = { true: 'false', false: 'true' }
const kind: Said = {
  first: [
    { text: 'recurring', when: { 'subscription|subscription_id': { not: null } } },
    { text: 'one-off' },
  ],
}
const gone = { 'deleted in Stripe': { 'is_deleted|deleted': 'true' } }
const unbegun = { 'never paid for the first time': { status: ['incomplete', 'incomplete_expired'] } }
const draft = { 'a draft': { status: 'draft' } }

const dashboard: readonly VendorTable[] = [
  {
    name: 'customers export',
    as: 'accounts',
    needs: ['id', 'email', 'created_utc'],
    lacks: ['customer_id', 'amount', 'amount_due'],
    columns: {
      id: 'id',
      name: { first: ['name|business_name', 'description', 'email', { text: 'Customer {id}' }] },
      domain: { column: 'email', part: 'domain' },
      currency: 'currency',
      country: 'address_country|shipping_address_country|card_address_country',
      city: 'address_city|shipping_address_city|card_address_city',
      created_on: 'created_utc',
    },
  },
  {
    name: 'subscriptions export',
    as: 'subscriptions',
    needs: ['id', 'customer_id', 'current_period_end_utc', 'status'],
    leaveOut: unbegun,
    assumes: ['amount: Amount is taken as the price of one unit, and counts Quantity times'],
    columns: {
      id: 'id',
      account_id: 'customer_id',
      plan: 'plan|price|product_name|product',
      start_on: 'start_date_utc|start_utc|created_utc',
      end_on: 'ended_at_utc',
      renewal_on: 'current_period_end_utc',
      auto_renew: { column: 'cancel_at_period_end', values: renews, others: null },
      billing_months: { column: 'interval', values: months, others: null },
      seats: 'quantity',
      amount: {
        first: [
          { times: ['amount', 'quantity'], when: { interval: Object.keys(months) } },
          { column: 'amount', when: { interval: Object.keys(months) } },
        ],
      },
      currency: 'currency',
      status: status('status'),
      cancelled_on: 'canceled_at_utc',
    },
  },
  {
    name: 'invoices export',
    as: 'invoices',
    needs: ['id', 'customer_id|customer', 'amount_due', 'date_utc|created_utc|due_date_utc|finalized_at_utc'],
    leaveOut: draft,
    columns: {
      id: 'id',
      account_id: 'customer_id|customer',
      issued_on: 'date_utc|finalized_at_utc|created_utc',
      due_on: 'due_date_utc',
      paid_on: 'paid_at_utc',
      amount: 'total|amount_due',
      currency: 'currency',
      status: 'status',
      kind,
      subscription_id: 'subscription|subscription_id',
      period_start: 'period_start_utc',
      period_end: 'period_end_utc',
    },
  },
]

const planOf = (take: string): Said => ({
  first: [lookup('plans', take, 'id', 'plan_id|plan'), lookup('prices', take, 'id', 'price_id|price')],
})
const ofSubscription = (...take: string[]) =>
  lookup('subscriptions', take.join('|'), 'id', 'subscription_id|subscription')
const interval = (take: string, other: string): Said => ({
  first: [lookup('plans', take, 'id', 'plan_id|plan'), lookup('prices', other, 'id', 'price_id|price')],
})

const records: readonly VendorTable[] = [
  {
    name: 'customers',
    as: 'accounts',
    needs: ['id', 'created', 'delinquent', 'invoice_prefix'],
    leaveOut: gone,
    columns: {
      id: 'id',
      name: { first: ['name', 'description', 'email', { text: 'Customer {id}' }] },
      domain: { column: 'email', part: 'domain' },
      currency: 'currency',
      country: 'address_country|shipping_address_country',
      city: 'address_city|shipping_address_city',
      created_on: 'created',
    },
  },
  {
    name: 'subscriptions',
    as: 'subscriptions',
    needs: [
      'id',
      'customer_id|customer',
      'current_period_end|billing_cycle_anchor',
      'status',
      'start_date|created',
    ],
    lacks: ['fivetran_active'],
    unless: 'subscription items',
    leaveOut: unbegun,
    columns: {
      id: 'id',
      account_id: 'customer_id|customer',
      plan: 'plan_nickname|plan_id',
      start_on: 'start_date|start|created',
      end_on: 'ended_at',
      renewal_on: 'current_period_end',
      auto_renew: { column: 'cancel_at_period_end', values: renews, others: null },
      billing_months: { column: 'plan_interval', values: months, others: null },
      seats: 'quantity',
      amount: {
        times: [{ column: 'plan_amount', minor_units_of: 'currency|plan_currency' }, 'quantity'],
        when: { plan_interval: Object.keys(months) },
      },
      currency: 'currency|plan_currency',
      status: status('status'),
      cancelled_on: 'canceled_at',
    },
  },
  {
    name: 'subscription items',
    as: 'subscriptions',
    needs: ['id', 'subscription_id|subscription', 'plan_id|price_id|plan|price', 'quantity'],
    lacks: ['invoice_id', 'invoice', 'customer_id', 'amount'],
    assumes: ['each item of a subscription is read as a line of its own, with its plan and its seats'],
    columns: {
      id: 'id',
      account_id: ofSubscription('customer_id', 'customer'),
      product_id: lookup('products', 'id', 'id', planOf('product_id|product')),
      plan: { first: [planOf('nickname'), 'plan_id|price_id|plan|price'] },
      start_on: { first: [ofSubscription('start_date', 'start'), ofSubscription('created'), 'created'] },
      end_on: ofSubscription('ended_at'),
      renewal_on: { first: ['current_period_end', ofSubscription('current_period_end')] },
      auto_renew: { ...ofSubscription('cancel_at_period_end'), values: renews, others: null },
      billing_months: {
        times: [
          { ...(interval('interval', 'recurring_interval') as SaidObject), values: months, others: null },
          interval('interval_count', 'recurring_interval_count'),
        ],
      },
      seats: 'quantity',
      amount: {
        times: [
          {
            ...(interval('amount', 'unit_amount') as SaidObject),
            minor_units_of: planOf('currency'),
          },
          'quantity',
        ],
      },
      currency: planOf('currency'),
      status: status(ofSubscription('status')),
      cancelled_on: ofSubscription('canceled_at'),
    },
  },
  {
    name: 'invoices',
    as: 'invoices',
    needs: ['id', 'customer_id|customer', 'amount_due', 'amount_remaining', 'billing_reason|attempt_count'],
    leaveOut: { ...gone, ...draft },
    assumes: ['issued_on: without a day of its own, an invoice counts as issued when its period ended'],
    columns: {
      id: 'id',
      account_id: 'customer_id|customer',
      issued_on: {
        first: ['status_transitions_finalized_at|effective_at', 'created|date', 'period_end'],
      },
      due_on: 'due_date',
      paid_on: 'status_transitions_paid_at',
      amount: { column: 'total|amount_due', minor_units_of: 'currency' },
      currency: 'currency',
      status: 'status',
      kind,
      subscription_id: 'subscription_id|subscription',
      period_start: 'period_start',
      period_end: 'period_end',
    },
  },
  {
    name: 'products',
    as: 'products',
    needs: ['id', 'name', 'active', 'statement_descriptor|unit_label|package_dimensions'],
    lacks: ['customer_id', 'amount'],
    leaveOut: gone,
    columns: { id: 'id', name: 'name' },
  },
  { name: 'own account', as: null, needs: ['id', 'business_profile_name', 'charges_enabled'], columns: {} },
  { name: 'plans', as: null, needs: ['id', 'amount', 'interval', 'interval_count', 'currency'], columns: {} },
  {
    name: 'prices',
    as: null,
    needs: ['id', 'unit_amount', 'recurring_interval', 'currency'],
    columns: {},
  },
]

export const stripe: Vendor = { name: 'stripe', title: 'Stripe', tables: [...dashboard, ...records] }
