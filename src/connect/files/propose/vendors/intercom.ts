/** Intercom: its lists of companies and people, its conversations, and what its API answers. */
import { lookup, type Vendor, type VendorTable } from '../vendor.ts'

const tables: readonly VendorTable[] = [
  {
    name: 'companies',
    as: 'accounts',
    needs: [
      'company_id',
      'name|company_name',
      'monthly_spend|people|user_count|session_count|web_sessions|company_size',
    ],
    lacks: ['email', 'user_id', 'conversation_id'],
    columns: {
      id: 'company_id',
      name: { first: ['name|company_name', { text: 'Company {company_id}' }] },
      domain: { column: 'website|company_website', part: 'domain' },
      industry: 'industry|company_industry',
      segment: 'plan|plan_name',
      employees: 'size|company_size',
      created_on: 'remote_created_at|created_at|company_created_at|first_seen',
    },
  },
  {
    name: 'people',
    as: 'contacts',
    needs: [
      'user_id|external_id|contact_id',
      'email',
      'signed_up|signed_up_at|first_seen|last_seen|last_seen_at|web_sessions',
      'company_id|companies_company_id|company_name|company|companies',
    ],
    lacks: ['conversation_id', 'monthly_spend'],
    leaveOut: { 'a visitor who never signed up': { 'role|type|contact_type': ['lead', 'visitor'] } },
    columns: {
      id: { first: ['user_id|external_id', 'contact_id|id', 'email'] },
      account_id: {
        first: [
          { column: 'company_id|companies_company_id', part: 'first' },
          lookup('companies', 'company_id', 'name|company_name', 'company_name|company|companies'),
        ],
      },
      name: { first: ['name', { join: ['first_name', 'last_name'] }, 'email'] },
      email: 'email',
      phone: 'phone',
      title: 'job_title',
      country: 'country|location_country',
    },
  },
  {
    name: 'conversations',
    as: 'tickets',
    needs: [
      'conversation_id|id',
      'conversation_started_at|started_at|conversation_created_at|created_at',
      'conversation_state|state|conversation_status',
      'user_id|contact_id|user_email|contact_email|company_id|source_author_email',
    ],
    lacks: ['monthly_spend', 'requester_id', 'subject'],
    columns: {
      id: 'conversation_id|id',
      account_id: {
        first: [
          'company_id',
          lookup('people', 'company_id|companies_company_id', 'user_id|external_id', 'user_id|contact_id'),
          lookup(
            'people',
            'company_id|companies_company_id',
            'email',
            'user_email|contact_email|source_author_email',
          ),
        ],
      },
      opened_at: 'conversation_started_at|started_at|conversation_created_at|created_at',
      closed_at: {
        first: ['conversation_closed_at|closed_at|last_closed_at|statistics_last_close_at'],
      },
      priority: { column: 'priority', values: { priority: 'high' }, others: null },
      status: 'conversation_state|state|conversation_status',
      requester_email: 'user_email|contact_email|source_author_email',
      subject: 'conversation_subject|source_subject|title',
      category: 'conversation_topic|topic|conversation_tags',
      satisfaction: 'conversation_rating|rating|conversation_rating_rating',
    },
  },
]

export const intercom: Vendor = { name: 'intercom', title: 'Intercom', tables }
