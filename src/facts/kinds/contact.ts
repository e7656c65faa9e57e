/** A person at the customer, or a group of people. */
import type { Kind } from '../kind.ts'
import { later } from '../later.ts'
import { roleTypes } from '../role-types.ts'

const LEVELS = ['High', 'Medium', 'Low'] as const
const synonyms = { hoch: 'High', mittel: 'Medium', niedrig: 'Low', gering: 'Low' } as const

export const contact: Kind = {
  name: 'contact',
  file: 'contacts',
  says: 'The people at the customers.',
  key: ['id'],
  account: 'account_id',
  happened: [],
  undated: ['roles', 'influence', 'interest', 'sentiment', 'strength', 'influences_ids', 'conflict_ids'],
  refersTo: { reports_to_id: 'contact', influences_ids: 'contact', conflict_ids: 'contact' },
  columns: [
    { name: 'id', type: 'text', required: true, says: 'The id of the person in the source.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account the person belongs to.' },
    { name: 'name', type: 'text', required: true, says: 'Full name, or what the group is called.' },
    { name: 'email', type: 'email', says: 'E-mail address.' },
    { name: 'phone', type: 'text', says: 'Telephone number.' },
    {
      name: 'crm_id',
      type: 'text',
      says: 'The id of the person in your CRM, where another system knows it.',
    },
    { name: 'title', type: 'text', says: 'Job title.' },
    { name: 'department', type: 'text', says: 'Department.' },
    { name: 'country', type: 'text', says: 'Where the person works.' },
    { name: 'reports_to_id', type: 'text', says: 'The id of the contact this person reports to.' },
    { name: 'influences_ids', type: 'list', says: 'The ids of the contacts whom this person influences.' },
    {
      name: 'conflict_ids',
      type: 'list',
      says: 'The ids of the contacts with whom this person is in conflict.',
    },
    {
      name: 'roles',
      type: 'list',
      says: 'Role types.',
      oneOf: roleTypes,
    },
    { name: 'influence', type: 'text', oneOf: LEVELS, synonyms, says: 'Power over the renewal.' },
    { name: 'interest', type: 'text', oneOf: LEVELS, synonyms, says: 'Interest in what we do.' },
    {
      name: 'sentiment',
      type: 'text',
      oneOf: ['Very Positive', 'Positive', 'Neutral', 'Mixed', 'Negative', 'Unknown'],
      says: 'How the person feels about us.',
    },
    { name: 'strength', type: 'text', oneOf: ['Strong', 'Neutral', 'Weak'], says: 'Relationship strength.' },
    { name: 'priorities', type: 'list', says: 'What the person cares about.' },
    { name: 'competitors', type: 'list', says: 'Competitors who know the person.' },
    { name: 'owner_email', type: 'email', says: 'Who on our side holds the relationship.' },
    { name: 'count', type: 'integer', min: 1, says: 'How many people a group stands for.' },
    {
      name: 'status',
      type: 'text',
      oneOf: ['active', 'left'],
      synonyms: { aktiv: 'active', ausgeschieden: 'left', gegangen: 'left', ehemalig: 'left' },
      says: 'Whether the person is still there.',
    },
    { name: 'status_on', type: 'day', says: 'Since when the status holds.' },
    { name: 'last_contact_on', type: 'day', says: 'Last two-way contact.' },
    { name: 'notes', type: 'text', says: 'Notes.' },
  ], // A person who leaves later is there, and a contact to come has not been.
  hides: (row, day) => ({
    ...(later(row['status_on'], day) ? { status: null, status_on: null } : {}),
    ...(later(row['last_contact_on'], day) ? { last_contact_on: null } : {}),
  }),
}
