/** The columns of every canonical file that the sample company hands over, in their order. */

export const columns = {
  accounts:
    'id name domain crm_id parent_id industry segment tier offices employees revenue currency country city am_email csm_email sponsor_email created_on strategic_fit description observed_at',
  contacts:
    'id account_id name email title department country reports_to_id influences_ids conflict_ids roles influence interest sentiment strength priorities competitors owner_email count status status_on last_contact_on notes observed_at',
  products: 'id name family list_price price_per cadence features limits observed_at',
  subscriptions:
    'id account_id product_id plan start_on end_on renewal_on notice_days auto_renew billing_months seats arr currency status cancelled_on effective_on observed_at',
  usage: 'account_id on grain user_id product_id feature actor events minutes source',
  tickets:
    'id account_id opened_at closed_at priority status reopened requester_email subject category satisfaction source',
  invoices:
    'id account_id issued_on due_on paid_on amount currency status kind subscription_id period_start period_end',
  surveys: 'account_id on kind score contact_id email comment',
  touches:
    'account_id at kind direction participants subject type attended automatic notes declined_by bounced observed_at',
  opportunities:
    'id account_id name type stage amount currency close_on probability confidence product_id stakeholder_id buying_centre rationale blocker next_step owner_email observed_at',
  notes: 'account_id on author text',
  events: 'account_id on kind contact_id value text',
  people: 'email name role team observed_at',
  rates: 'currency on rate',
  objectives: 'id account_id objective success_criteria capability target_on status author observed_at',
  metrics: 'id account_id name unit direction baseline current target source author observed_at',
  milestones: 'id account_id phase name status due_on done_on author observed_at',
  values: 'id account_id value on category amount currency evidence agreed author observed_at',
  risks:
    'id account_id risk category severity likelihood trigger cause mitigation owner_email due_on status author observed_at',
  actions: 'id account_id action owner_email due_on status answers author observed_at',
  meetings: 'id account_id on type attendees discussion action_items status author observed_at',
  competitors: 'id account_id name where contract_end_on knows status author observed_at',
  use_cases: 'id account_id use_case product_id department status author observed_at',
  commitments: 'id account_id by commitment due_on status kept_on author observed_at',
} as const

export type FileName = keyof typeof columns

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text

/** The names of the columns of one file. */
export type ColumnName<Name extends FileName> = Words<(typeof columns)[Name]>
