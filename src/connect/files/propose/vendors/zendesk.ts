/** Zendesk: what its API answers, the same tables in a warehouse, and the views that agents export as CSV. */
import { lookup, type Vendor, type VendorTable } from '../vendor.ts'

const SETTLED = ['solved', 'closed']

const records: readonly VendorTable[] = [
  {
    name: 'organizations',
    as: 'accounts',
    needs: ['id', 'name', 'shared_tickets', 'created_at'],
    leaveOut: { 'deleted in Zendesk': { 'deleted_at|fivetran_deleted': { not: [null, 'false'] } } },
    columns: {
      id: 'id',
      name: 'name',
      domain: {
        first: [
          { column: 'domain_names', part: 'first' },
          { ...lookup('domain names', 'domain_name', 'organization_id', 'id'), only: { index: ['0'] } },
        ],
      },
      created_on: 'created_at',
      description: 'details',
    },
  },
  {
    name: 'users',
    as: 'contacts',
    needs: ['id', 'email', 'role', 'organization_id', 'suspended|verified|active'],
    leaveOut: {
      'an agent or an administrator, not a customer': { role: ['agent', 'admin'] },
      'deleted in Zendesk': { active: 'false' },
    },
    columns: {
      id: 'id',
      account_id: 'organization_id',
      name: { first: ['name', 'email', { text: 'User {id}' }] },
      email: 'email',
      phone: 'phone',
    },
  },
  {
    name: 'tickets',
    as: 'tickets',
    needs: ['id', 'requester_id', 'created_at', 'status', 'subject'],
    leaveOut: { 'deleted in Zendesk': { status: 'deleted' } },
    assumes: [
      'closed_at: without a time of solution, a solved or closed ticket counts as closed when it last changed',
    ],
    columns: {
      id: 'id',
      account_id: { first: ['organization_id', lookup('users', 'organization_id', 'id', 'requester_id')] },
      opened_at: 'created_at',
      closed_at: {
        first: ['metric_set_solved_at|solved_at', { column: 'updated_at', when: { status: SETTLED } }],
      },
      priority: {
        column: 'priority',
        values: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
        others: null,
      },
      status: 'status',
      requester_email: lookup('users', 'email', 'id', 'requester_id'),
      subject: 'subject|raw_subject',
      category: 'type',
      satisfaction: {
        column: 'satisfaction_rating_score|satisfaction_score',
        values: { good: '5', bad: '1' },
        others: null,
      },
    },
  },
  { name: 'domain names', as: null, needs: ['organization_id', 'domain_name', 'index'], columns: {} },
]

const views: readonly VendorTable[] = [
  {
    name: 'tickets view',
    as: 'tickets',
    needs: [
      'id|ticket_id',
      'subject',
      'requester',
      'organization|organisation',
      'status|ticket_status',
      'created_at|requested|created',
    ],
    lacks: ['requester_id'],
    columns: {
      id: 'id|ticket_id',
      account_id: {
        first: ['organization_id', lookup('organizations', 'id', 'name', 'organization|organisation')],
      },
      opened_at: 'created_at|requested|created',
      closed_at: 'solved_at|solved|resolved_at',
      priority: {
        column: 'priority',
        values: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' },
        others: null,
      },
      status: 'status|ticket_status',
      requester_email: 'requester_email',
      subject: 'subject',
      category: 'type|ticket_type',
      satisfaction: {
        column: 'satisfaction_score|satisfaction',
        values: { good: '5', bad: '1', 'good with comment': '5', 'bad with comment': '1' },
        others: null,
      },
    },
  },
]

export const zendesk: Vendor = { name: 'zendesk', title: 'Zendesk', tables: [...records, ...views] }
