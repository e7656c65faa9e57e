/** HubSpot: exports of its lists (`Record ID`, `Company name` …), its API, and its tables in a warehouse (`property_name` …). */
import { hubspotEngagements } from '../hubspot-engagements.ts'
import { buyingRole } from '../buying-role.ts'
import { archived, owner, property } from '../hubspot-words.ts'
import { lookup, type Said, type Vendor, type VendorTable } from '../vendor.ts'

const priority = { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' }
const tier = (column: string): Said => ({
  column,
  values: { 'Tier 1': '1', 'Tier 2': '2', 'Tier 3': '3', tier_1: '1', tier_2: '2', tier_3: '3' },
  others: null,
})

const lists: readonly VendorTable[] = [
  {
    name: 'companies list',
    as: 'accounts',
    needs: ['record_id', 'company_name'],
    lacks: ['deal_name', 'ticket_name', 'first_name', 'last_name'],
    columns: {
      id: 'record_id',
      name: { first: ['company_name', 'company_domain_name', { text: 'Company {record_id}' }] },
      domain: { column: 'company_domain_name|website_url', part: 'domain' },
      parent_id: lookup(
        'companies list',
        'record_id',
        'record_id',
        'parent_company_id|associated_parent_company_id',
      ),
      industry: 'industry',
      segment: 'customer_segment|segment|market_segment',
      arr: 'arr|annual_recurring_revenue|current_arr',
      tier: tier('ideal_customer_profile_tier'),
      employees: 'number_of_employees',
      revenue: 'annual_revenue',
      currency: 'company_currency|currency',
      country: 'country_region|country',
      city: 'city',
      created_on: 'create_date',
      description: 'description',
    },
  },
  {
    name: 'contacts list',
    as: 'contacts',
    needs: ['record_id', 'first_name', 'last_name'],
    columns: {
      id: 'record_id',
      account_id: {
        first: [
          'primary_associated_company_id|associated_company_ids_primary',
          { column: 'associated_company_ids|associated_company_id', part: 'first' },
          lookup('companies list', 'record_id', 'company_name', 'associated_company|company_name'),
        ],
      },
      name: { first: [{ join: ['first_name', 'last_name'] }, 'email', { text: 'Contact {record_id}' }] },
      email: 'email',
      phone: 'phone_number|mobile_phone_number',
      title: 'job_title',
      department: 'department',
      country: 'country_region|country',
      roles: buyingRole('buying_role|buying_roles'),
    },
  },
  {
    name: 'deals list',
    as: 'opportunities',
    needs: ['record_id', 'deal_name'],
    columns: {
      id: 'record_id',
      account_id: {
        first: [
          'associated_company_ids_primary|primary_associated_company_id',
          { column: 'associated_company_ids|associated_company_id', part: 'first' },
          lookup('companies list', 'record_id', 'company_name', 'associated_company|company_name'),
        ],
      },
      name: { first: ['deal_name', { text: 'Deal {record_id}' }] },
      type: 'deal_type',
      stage: 'deal_stage',
      amount: 'amount',
      currency: 'currency|deal_currency',
      close_on: 'close_date',
      probability: 'deal_probability',
      next_step: 'next_step',
    },
  },
  {
    name: 'tickets list',
    as: 'tickets',
    needs: ['ticket_id|record_id', 'ticket_name', 'create_date'],
    columns: {
      id: 'ticket_id|record_id',
      account_id: {
        first: [
          'associated_company_ids_primary|primary_associated_company_id',
          { column: 'associated_company_ids|associated_company_id', part: 'first' },
          lookup('companies list', 'record_id', 'company_name', 'associated_company|company_name'),
        ],
      },
      opened_at: 'create_date',
      closed_at: 'close_date',
      priority: { column: 'priority', values: priority, others: null },
      status: 'ticket_status',
      subject: 'ticket_name',
      category: 'category',
    },
  },
]

const records: readonly VendorTable[] = [
  {
    name: 'companies',
    as: 'accounts',
    needs: [
      'id',
      property('name'),
      'is_deleted|fivetran_deleted|archived|' + property('hs_object_id', 'domain'),
    ],
    lacks: [property('email'), property('dealname'), property('subject')],
    leaveOut: archived,
    columns: {
      id: 'id',
      name: { first: [property('name'), property('domain'), { text: 'Company {id}' }] },
      domain: { column: property('domain', 'website'), part: 'domain' },
      parent_id: {
        ...lookup('companies', 'id', 'id', property('hs_parent_company_id')),
        only: { 'is_deleted|fivetran_deleted|archived': { not: 'true' } },
      },
      industry: property('industry'),
      segment: property('customer_segment', 'segment', 'market_segment'),
      arr: property('arr', 'annual_recurring_revenue', 'current_arr'),
      tier: tier(property('hs_ideal_customer_profile')),
      employees: property('numberofemployees'),
      revenue: property('annualrevenue'),
      currency: property('hs_currency'),
      country: property('country'),
      city: property('city'),
      am_email: owner,
      created_on: property('createdate') + '|created_at',
      description: property('description'),
    },
  },
  {
    name: 'contacts',
    as: 'contacts',
    needs: ['id|vid', property('email'), property('firstname') + '|' + property('lastname')],
    leaveOut: archived,
    columns: {
      id: 'id|vid',
      account_id: {
        first: [
          { ...lookup('contact_company', 'company_id', 'contact_id', 'id|vid'), only: { type_id: ['1'] } },
          property('associatedcompanyid', 'associated_company_id'),
          lookup('contact_company', 'company_id', 'contact_id', 'id|vid'),
        ],
      },
      name: {
        first: [
          { join: [property('firstname'), property('lastname')] },
          property('email'),
          { text: 'Contact {id|vid}' },
        ],
      },
      email: property('email'),
      phone: property('phone', 'mobilephone'),
      title: property('jobtitle'),
      department: property('department'),
      country: property('country'),
      roles: buyingRole(property('hs_buying_role')),
      owner_email: owner,
    },
  },
  {
    name: 'deals',
    as: 'opportunities',
    needs: ['deal_id|id', property('dealname')],
    leaveOut: archived,
    columns: {
      id: 'deal_id|id',
      account_id: {
        first: [
          { ...lookup('deal_company', 'company_id', 'deal_id', 'deal_id|id'), only: { type_id: ['5'] } },
          lookup('deal_company', 'company_id', 'deal_id', 'deal_id|id'),
          property('associatedcompanyid'),
        ],
      },
      name: { first: [property('dealname'), { text: 'Deal {deal_id|id}' }] },
      type: property('dealtype'),
      stage: {
        first: [
          lookup(
            'deal_pipeline_stages',
            'label',
            'stage_id',
            'deal_pipeline_stage_id|' + property('dealstage'),
          ),
          'deal_pipeline_stage_id|' + property('dealstage'),
        ],
      },
      amount: property('amount'),
      currency: property('deal_currency_code'),
      close_on: property('closedate'),
      probability: {
        first: [
          property('hs_deal_stage_probability'),
          lookup('deal_pipeline_stages', 'probability', 'stage_id', 'deal_pipeline_stage_id'),
        ],
      },
      next_step: property('hs_next_step'),
      owner_email: owner,
    },
  },
  {
    name: 'tickets',
    as: 'tickets',
    needs: ['id|ticket_id', property('subject'), property('createdate')],
    leaveOut: archived,
    columns: {
      id: 'id|ticket_id',
      account_id: {
        first: [
          {
            ...lookup('ticket_company', 'company_id', 'ticket_id', 'id|ticket_id'),
            only: { type_id: ['26'] },
          },
          lookup('ticket_company', 'company_id', 'ticket_id', 'id|ticket_id'),
          property('hs_primary_company_id'),
        ],
      },
      opened_at: property('createdate'),
      closed_at: property('closed_date'),
      priority: { column: property('hs_ticket_priority'), values: priority, others: null },
      status: {
        first: [
          lookup('ticket_pipeline_stages', 'label', 'stage_id', property('hs_pipeline_stage')),
          property('hs_pipeline_stage'),
        ],
      },
      subject: property('subject'),
      category: property('hs_ticket_category'),
    },
  },
]

const joins: readonly VendorTable[] = [
  {
    name: 'owners',
    as: 'people',
    needs: ['owner_id', 'email', 'first_name', 'last_name'],
    columns: { email: 'email', name: { join: ['first_name', 'last_name'] } },
  },
  { name: 'contact_company', as: null, needs: ['contact_id', 'company_id'], columns: {} },
  { name: 'deal_company', as: null, needs: ['deal_id', 'company_id'], columns: {} },
  { name: 'ticket_company', as: null, needs: ['ticket_id', 'company_id'], columns: {} },
  { name: 'engagement_company', as: null, needs: ['engagement_id', 'company_id'], columns: {} },
  { name: 'engagement_contact', as: null, needs: ['engagement_id', 'contact_id'], columns: {} },
  {
    name: 'deal_pipeline_stages',
    as: null,
    needs: ['stage_id', 'pipeline_id', 'label', 'closed_won'],
    columns: {},
  },
  {
    name: 'ticket_pipeline_stages',
    as: null,
    needs: ['stage_id', 'pipeline_id', 'label', 'ticket_state'],
    columns: {},
  },
]

export const hubspot: Vendor = {
  name: 'hubspot',
  title: 'HubSpot',
  tables: [...lists, ...records, ...hubspotEngagements, ...joins],
}
