/** The meetings, calls, mails and notes that HubSpot keeps as engagements. */
import { archived, owner, property } from './hubspot-words.ts'
import { lookup, type Said, type VendorTable } from './vendor.ts'

const company: Said = {
  first: [
    lookup('engagement_company', 'company_id', 'engagement_id', 'engagement_id'),
    lookup(
      'contacts',
      property('associatedcompanyid', 'associated_company_id'),
      'id|vid',
      lookup('engagement_contact', 'contact_id', 'engagement_id', 'engagement_id'),
    ),
  ],
}
const since = property('hs_timestamp')

export const hubspotEngagements: readonly VendorTable[] = [
  {
    name: 'meetings',
    as: 'touches',
    needs: ['engagement_id', 'start_time|' + property('hs_meeting_start_time')],
    leaveOut: archived,
    columns: {
      id: 'engagement_id',
      account_id: company,
      at: 'start_time|' + property('hs_meeting_start_time'),
      kind: { text: 'meeting' },
      subject: 'title|' + property('hs_meeting_title'),
      notes: 'body|' + property('hs_meeting_body'),
    },
  },
  {
    name: 'calls',
    as: 'touches',
    needs: ['engagement_id', since],
    lacks: [property('hs_email_subject'), property('hs_note_body'), property('hs_task_type')],
    file: /call/,
    leaveOut: archived,
    columns: {
      id: 'engagement_id',
      account_id: company,
      at: since,
      kind: { text: 'call' },
      direction: {
        column: property('hs_call_direction'),
        values: { inbound: 'in', outbound: 'out' },
        others: null,
      },
      subject: property('hs_call_title'),
      notes: property('hs_call_body'),
    },
  },
  {
    name: 'emails',
    as: 'touches',
    needs: ['engagement_id', since, property('hs_email_subject')],
    leaveOut: archived,
    columns: {
      id: 'engagement_id',
      account_id: company,
      at: since,
      kind: { text: 'email' },
      direction: {
        column: property('hs_email_direction'),
        values: { incoming_email: 'in', email: 'out', forwarded_email: 'out' },
        others: null,
      },
      subject: property('hs_email_subject'),
      notes: property('hs_email_text'),
    },
  },
  {
    name: 'notes',
    as: 'notes',
    needs: ['engagement_id', since, property('hs_note_body')],
    leaveOut: archived,
    columns: {
      id: 'engagement_id',
      account_id: company,
      on: since,
      author: owner,
      text: property('hs_note_body'),
    },
  },
]
