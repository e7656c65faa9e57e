/** Pipedrive: the exports of its lists, whose columns name what they belong to (`Organization - Name`). */
import { lookup, type Said, type Vendor, type VendorTable } from '../vendor.ts'

const ID = 'organization_id|organization_pipedrive_system_id'

/** Lists name the organization, and give its id only where somebody added that column. */
const organization = (of: string): Said => ({
  first: [
    `${of}_organization_id`,
    lookup('organizations', ID, 'organization_name', `${of}_organization`),
    `${of}_organization`,
  ],
})

const tables: readonly VendorTable[] = [
  {
    name: 'organizations',
    as: 'accounts',
    needs: ['organization_name'],
    lacks: ['deal_title', 'person_name', 'activity_subject'],
    columns: {
      id: { first: [ID, 'organization_name'] },
      name: 'organization_name',
      domain: { column: 'organization_website|organization_domain', part: 'domain' },
      industry: 'organization_industry',
      employees: 'organization_number_of_employees|organization_employee_count',
      revenue: 'organization_annual_revenue',
      country: 'organization_country_of_address|organization_country',
      city: 'organization_city_town_village_locality_of_address|organization_city',
      created_on: 'organization_organization_created|organization_creation_date|organization_add_time',
    },
  },
  {
    name: 'people',
    as: 'contacts',
    needs: ['person_name', 'person_organization|person_organization_id'],
    lacks: ['deal_title', 'activity_subject'],
    columns: {
      id: {
        first: ['person_id|person_pipedrive_system_id', 'person_email_work|person_email', 'person_name'],
      },
      account_id: organization('person'),
      name: 'person_name',
      email: {
        first: [
          { column: 'person_email_work', part: 'first' },
          { column: 'person_email', part: 'first' },
          { column: 'person_email_other|person_email_home', part: 'first' },
        ],
      },
      phone: 'person_phone_work|person_phone|person_phone_mobile',
      title: 'person_job_title',
    },
  },
  {
    name: 'deals',
    as: 'opportunities',
    needs: ['deal_title', 'deal_organization|deal_organization_id'],
    lacks: ['activity_subject'],
    leaveOut: { 'deleted in Pipedrive': { deal_status: 'deleted' } },
    columns: {
      id: { first: ['deal_id|deal_pipedrive_system_id', 'deal_title'] },
      account_id: organization('deal'),
      name: 'deal_title',
      stage: {
        first: [{ column: 'deal_status', values: { won: 'Won', lost: 'Lost' }, others: null }, 'deal_stage'],
      },
      amount: 'deal_value',
      currency: 'deal_currency_of_value|deal_currency|deal_value_currency',
      close_on: { first: ['deal_won_time', 'deal_lost_time', 'deal_expected_close_date'] },
      probability: { column: 'deal_probability|deal_deal_probability', divide_by: 100 },
      rationale: 'deal_label',
    },
  },
  {
    name: 'activities',
    as: 'touches',
    needs: [
      'activity_subject',
      'activity_type',
      'activity_due_date|activity_marked_as_done_time',
      'activity_organization|activity_organization_id',
    ],
    leaveOut: {
      'neither a meeting nor a call nor an e-mail': {
        activity_type: { not: ['call', 'meeting', 'lunch', 'demo', 'email', 'e-mail'] },
      },
      'not done': { 'activity_status|activity_done': ['to do', 'not done', 'false', 'no', '0'] },
    },
    columns: {
      id: 'activity_id|activity_pipedrive_system_id',
      account_id: organization('activity'),
      at: { first: ['activity_marked_as_done_time', 'activity_due_date'] },
      kind: {
        column: 'activity_type',
        values: { lunch: 'meeting', demo: 'meeting', 'e-mail': 'email' },
      },
      subject: 'activity_subject',
      notes: 'activity_note|activity_public_description',
    },
  },
]

export const pipedrive: Vendor = { name: 'pipedrive', title: 'Pipedrive', tables }
