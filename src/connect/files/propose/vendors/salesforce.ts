/** Salesforce: its data export (`Account.csv`: Id, Name …), its tables in a warehouse, and its reports (`Account Name` …). */
import { buyingRole } from '../buying-role.ts'
import { lookup, type Vendor, type VendorTable } from '../vendor.ts'

const gone = {
  'deleted in Salesforce': { is_deleted: 'true' },
  'no longer the current version': { fivetran_active: 'false' },
}
const owner = lookup('users', 'email', 'id', 'owner_id')
const priority = {
  low: 'low',
  medium: 'normal',
  normal: 'normal',
  high: 'high',
  critical: 'urgent',
  urgent: 'urgent',
}
/** The person of an activity is a contact; what else it names may be anything. */
const account = { first: ['account_id', lookup('contacts', 'account_id', 'id', 'who_id')] }

const records: readonly VendorTable[] = [
  {
    name: 'accounts',
    as: 'accounts',
    needs: [
      'id',
      'name',
      'owner_id',
      'billing_country|billing_city|account_source|number_of_employees|master_record_id',
    ],
    lacks: ['account_id', 'stage_name', 'fivetran_start'],
    leaveOut: gone,
    columns: {
      id: 'id',
      name: { first: ['name', { text: 'Account {id}' }] },
      domain: { column: 'website', part: 'domain' },
      parent_id: { ...lookup('accounts', 'id', 'id', 'parent_id'), only: { is_deleted: { not: 'true' } } },
      industry: 'industry',
      segment: 'customer_segment|customer_segment_c|segment|segment_c',
      arr: 'arr|arr_c|annual_recurring_revenue|annual_recurring_revenue_c',
      employees: 'number_of_employees',
      revenue: 'annual_revenue',
      currency: 'currency_iso_code|currency',
      country: 'billing_country',
      city: 'billing_city',
      am_email: owner,
      created_on: 'created_date',
      description: 'description',
    },
  },
  {
    name: 'contacts',
    as: 'contacts',
    needs: [
      'id',
      'account_id',
      'last_name|name',
      'email',
      'mailing_country|mailing_city|reports_to_id|title',
    ],
    lacks: ['stage_name', 'fivetran_start'],
    leaveOut: gone,
    columns: {
      id: 'id',
      account_id: 'account_id',
      name: { first: ['name', { join: ['first_name', 'last_name'] }, 'email', { text: 'Contact {id}' }] },
      email: 'email',
      phone: 'phone|mobile_phone',
      title: 'title|job_title',
      department: 'department',
      roles: buyingRole('buying_role|buying_role_c'),
      country: 'mailing_country',
      reports_to_id: {
        ...lookup('contacts', 'id', 'id', 'reports_to_id'),
        only: { is_deleted: { not: 'true' }, account_id: { not: null } },
      },
      owner_email: owner,
      notes: 'description',
    },
  },
  {
    name: 'opportunities',
    as: 'opportunities',
    needs: ['id', 'account_id', 'stage_name', 'close_date'],
    leaveOut: gone,
    columns: {
      id: 'id',
      account_id: 'account_id',
      name: { first: ['name', { text: 'Opportunity {id}' }] },
      type: 'type',
      stage: 'stage_name',
      amount: 'amount',
      currency: 'currency_iso_code|currency',
      close_on: 'close_date',
      probability: { column: 'probability', divide_by: 100 },
      product_id: lookup(
        'products',
        'id',
        'id',
        lookup('line items', 'product2_id|product_2_id', 'opportunity_id', 'id'),
      ),
      next_step: 'next_step',
      owner_email: owner,
    },
  },
  {
    name: 'cases',
    as: 'tickets',
    needs: ['id', 'case_number', 'account_id', 'created_date', 'status'],
    leaveOut: gone,
    columns: {
      id: 'id',
      account_id: { first: ['account_id', lookup('contacts', 'account_id', 'id', 'contact_id')] },
      opened_at: 'created_date',
      closed_at: 'closed_date',
      priority: { column: 'priority', values: priority, others: null },
      status: 'status',
      requester_email: {
        first: ['contact_email', 'supplied_email', lookup('contacts', 'email', 'id', 'contact_id')],
      },
      subject: 'subject',
      category: 'type|reason',
    },
  },
  {
    name: 'tasks',
    as: 'touches',
    needs: ['id', 'who_id', 'activity_date', 'task_subtype', 'status'],
    lacks: ['start_date_time'],
    leaveOut: {
      ...gone,
      'a task that is neither a call nor an e-mail': {
        task_subtype: { not: ['call', 'email', 'list email'] },
      },
      'not done': { status: { not: 'completed' } },
    },
    columns: {
      id: 'id',
      account_id: account,
      at: { first: ['completed_date_time', 'activity_date', 'created_date'] },
      kind: { column: 'task_subtype', values: { 'list email': 'email' } },
      direction: { column: 'call_type', values: { inbound: 'in', outbound: 'out' }, others: null },
      subject: 'subject',
      notes: 'description',
    },
  },
  {
    name: 'events',
    as: 'touches',
    needs: [
      'id',
      'who_id',
      'start_date_time|activity_date_time',
      'subject',
      'end_date_time|duration_in_minutes',
    ],
    leaveOut: { ...gone, 'the copy of a meeting for one who was asked': { is_child: 'true' } },
    columns: {
      id: 'id',
      account_id: account,
      at: 'start_date_time|activity_date_time',
      kind: { first: [{ column: 'type', values: { call: 'call' }, others: null }, { text: 'meeting' }] },
      subject: 'subject',
      notes: 'description',
    },
  },
  {
    name: 'users',
    as: 'people',
    needs: ['id', 'profile_id', 'is_active'],
    columns: {
      email: 'email',
      name: { first: ['name', { join: ['first_name', 'last_name'] }] },
      team: 'department',
    },
  },
  {
    name: 'products',
    as: 'products',
    needs: ['id', 'name', 'product_code', 'family'],
    leaveOut: gone,
    columns: { id: 'id', name: 'name', family: 'family' },
  },
  {
    name: 'line items',
    as: null,
    needs: ['id', 'opportunity_id', 'product2_id|product_2_id', 'unit_price'],
    columns: {},
  },
]

const reports: readonly VendorTable[] = [
  {
    name: 'accounts report',
    as: 'accounts',
    needs: [
      'account_name',
      'account_id',
      'account_owner|billing_city|billing_country|website|parent_account',
    ],
    lacks: ['stage', 'opportunity_name', 'case_number', 'last_name', 'contact_id'],
    columns: {
      id: 'account_id',
      name: 'account_name',
      domain: { column: 'website', part: 'domain' },
      parent_id: lookup('accounts report', 'account_id', 'account_id', 'parent_account_id'),
      industry: 'industry',
      segment: 'customer_segment|customer_segment_c|segment|segment_c',
      arr: 'arr|arr_c|annual_recurring_revenue|annual_recurring_revenue_c',
      employees: 'employees',
      revenue: 'annual_revenue',
      currency: 'annual_revenue_currency|currency',
      country: 'billing_country',
      city: 'billing_city',
      am_email: 'account_owner_email|owner_email',
      created_on: 'created_date',
      description: 'account_description|description',
    },
  },
  {
    name: 'contacts report',
    as: 'contacts',
    needs: ['contact_id', 'last_name|full_name', 'account_id|account_name'],
    columns: {
      id: 'contact_id',
      account_id: {
        first: ['account_id', lookup('accounts report', 'account_id', 'account_name', 'account_name')],
      },
      name: { first: ['full_name', { join: ['first_name', 'last_name'] }, 'email'] },
      email: 'email',
      phone: 'phone|business_phone|mobile',
      title: 'title|job_title',
      department: 'department',
      roles: buyingRole('buying_role|buying_role_c'),
      country: 'mailing_country',
    },
  },
  {
    name: 'opportunities report',
    as: 'opportunities',
    needs: ['opportunity_name', 'stage', 'close_date', 'opportunity_id'],
    columns: {
      id: 'opportunity_id',
      account_id: {
        first: ['account_id', lookup('accounts report', 'account_id', 'account_name', 'account_name')],
      },
      name: 'opportunity_name',
      type: 'type',
      stage: 'stage',
      amount: 'amount',
      currency: 'amount_currency|opportunity_currency|currency',
      close_on: 'close_date',
      probability: { column: 'probability', divide_by: 100 },
      next_step: 'next_step',
    },
  },
  {
    name: 'cases report',
    as: 'tickets',
    needs: ['case_number', 'account_name|account_id', 'date_time_opened|opened_date|created_date'],
    lacks: ['owner_id'],
    columns: {
      id: 'case_id|case_number',
      account_id: {
        first: ['account_id', lookup('accounts report', 'account_id', 'account_name', 'account_name')],
      },
      opened_at: 'date_time_opened|opened_date|created_date',
      closed_at: 'date_time_closed|closed_date',
      priority: { column: 'priority', values: priority, others: null },
      status: 'status',
      requester_email: 'contact_email',
      subject: 'subject',
      category: 'type|case_reason',
    },
  },
]

export const salesforce: Vendor = {
  name: 'salesforce',
  title: 'Salesforce',
  tables: [...records, ...reports],
}
