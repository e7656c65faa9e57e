/** A year of records of a made-up vendor: tickets, invoices, meetings and mails, answers, notes, events. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { type Customer, idOf, userOf } from './make-company.ts'

interface RecordFile {
  readonly file: string
  readonly header: string
  readonly lines: readonly string[]
}

const OURS = 'csm@vendor.example'

export function recordFiles(customers: readonly Customer[], lastDay: Day): RecordFile[] {
  const every = (gap: number, line: (customer: Customer, on: Day, at: number) => string): string[] =>
    customers.flatMap((customer) =>
      Array.from({ length: Math.floor(364 / gap) }, (_, at) => {
        const on = addDays(lastDay, -(at * gap + ((customer.no * 7 + at * 3) % gap)))
        return line(customer, on, at)
      }),
    )
  const mail = (customer: Customer, at: number) =>
    `${userOf(customer, at % 2).toLowerCase()}@customer.example`
  return [
    {
      file: 'tickets.csv',
      header: 'id,account_id,opened_at,closed_at,priority,status',
      lines: every(15, (customer, on, at) => {
        const id = `${idOf(customer)}-T${at}`
        return `${id},${idOf(customer)},${on}T09:00:00Z,${addDays(on, 1)}T09:00:00Z,normal,closed`
      }),
    },
    {
      file: 'invoices.csv',
      header: 'id,account_id,issued_on,due_on,paid_on,amount,currency,kind',
      lines: every(30, (customer, on, at) => {
        const due = addDays(on, 14)
        return `${idOf(customer)}-I${at},${idOf(customer)},${on},${due},${at === 0 ? '' : due},1000,EUR,recurring`
      }),
    },
    {
      file: 'touches.csv',
      header: 'account_id,at,kind,direction,participants,attended,subject,type',
      lines: every(12, (customer, on, at) => {
        const people = `${OURS};${mail(customer, at)}`
        return `${idOf(customer)},${on}T10:00:00Z,meeting,both,${people},${people},Call ${at},Check-in`
      }),
    },
    {
      file: 'surveys.csv',
      header: 'account_id,on,kind,score,email',
      lines: every(91, (customer, on, at) => {
        return `${idOf(customer)},${on},nps,${(customer.no + at) % 11},${mail(customer, at)}`
      }),
    },
    {
      file: 'notes.csv',
      header: 'account_id,on,author,text',
      lines: every(60, (customer, on, at) => `${idOf(customer)},${on},${OURS},They plan quarter ${at} now`),
    },
    {
      file: 'events.csv',
      header: 'account_id,on,kind,value,text',
      lines: every(60, (customer, on) => `${idOf(customer)},${on},limit_used,0.5,Rows a month`),
    },
  ]
}
