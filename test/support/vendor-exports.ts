/** Small exports as the vendors write them: names of columns as they are there, rows of our own making. */

/** The text of each file by its name. */
export type Export = Readonly<Record<string, string>>

const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`

export const exports = {
  'HubSpot lists': {
    'hubspot-crm-exports-all-companies.csv': csv(
      'Record ID,Company name,Company Domain Name,Company owner,Create Date,Industry,Number of Employees,Annual Revenue,City,Country/Region,Lifecycle Stage,ARR,Customer Segment',
      '9001,Nordlicht GmbH,www.nordlicht.example,Eva Lang,2024-02-03 09:15,Software,120,4500000,Kiel,Germany,Customer,48000,Enterprise',
      '9002,,sturm.example,,2024-05-20 14:00,,,,,Austria,Lead,,',
    ),
    'hubspot-crm-exports-all-contacts.csv': csv(
      'Record ID,First Name,Last Name,Email,Phone Number,Job Title,Contact owner,Associated Company IDs,Associated Company,Buying Role',
      '501,Ada,Berg,ada@nordlicht.example,+49 431 1,CTO,Eva Lang,9001,Nordlicht GmbH,Champion',
      '502,Bo,Dahl,bo@sturm.example,,Buyer,,9002;9001,Sturm,Budget Holder',
      '503,Cy,Stray,cy@stray.example,,,,,,',
      '504,Di,Berg,di@nordlicht.example,,,,,Nordlicht GmbH,Other',
    ),
    'hubspot-crm-exports-all-deals.csv': csv(
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Deal Type,Associated Company IDs (Primary)',
      '71,More seats,Contract sent,2026-12-01 10:00,Eva Lang,12000,Existing Business,9001',
    ),
    'hubspot-crm-exports-all-tickets.csv': csv(
      'Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Priority,Associated Company IDs',
      '81,Login fails,Support Pipeline,New,2026-03-01 08:30,,Medium,9001',
      '82,Export is slow,Support Pipeline,Closed,2026-03-02 08:30,2026-03-04 10:00,Urgent,9002',
    ),
  },
  'Salesforce data export': {
    'Account.csv': csv(
      '"Id","IsDeleted","MasterRecordId","Name","ParentId","BillingCity","BillingCountry","Website","Industry","AnnualRevenue","NumberOfEmployees","OwnerId","CreatedDate"',
      '"001A","false","","Alpen AG","","Bern","Switzerland","https://www.alpen.example/en","Retail","9000000","300","005A","2023-01-02T10:00:00.000Z"',
      '"001B","false","","Alpen Labs","001A","Bern","Switzerland","labs.alpen.example","","","","005A","2024-01-02T10:00:00.000Z"',
      '"001C","true","001A","Alpen (old)","","","","","","","","005A","2022-01-02T10:00:00.000Z"',
    ),
    'Contact.csv': csv(
      '"Id","IsDeleted","AccountId","LastName","FirstName","Name","MailingCountry","Phone","Email","Title","Department","ReportsToId","OwnerId"',
      '"003A","false","001A","Zuber","Lea","Lea Zuber","Switzerland","+41 1","lea@alpen.example","CFO","Finance","","005A"',
      '"003B","false","001A","Frei","Tim","Tim Frei","","","tim@alpen.example","Analyst","Finance","003A","005A"',
      '"003C","false","001C","Alt","Ute","Ute Alt","","","","","","","005A"',
    ),
    'Opportunity.csv': csv(
      '"Id","IsDeleted","AccountId","Name","StageName","Amount","Probability","CloseDate","Type","NextStep","OwnerId"',
      '"006A","false","001A","Renewal 2027","Negotiation/Review","48000","75","2027-01-31","Existing Customer - Renewal","Send paper","005A"',
    ),
    'OpportunityLineItem.csv': csv(
      '"Id","OpportunityId","Product2Id","Quantity","UnitPrice","TotalPrice"',
      '"00kA","006A","01tA","10","4800","48000"',
    ),
    'Product2.csv': csv(
      '"Id","Name","ProductCode","Family","IsActive","IsDeleted"',
      '"01tA","Suite","SU-1","Platform","true","false"',
    ),
    'Case.csv': csv(
      '"Id","IsDeleted","CaseNumber","ContactId","AccountId","SuppliedEmail","Type","Status","Reason","Subject","Priority","ClosedDate","CreatedDate","OwnerId"',
      '"500A","false","00001026","003B","","","Problem","Closed","","Report is empty","High","2026-02-03T09:00:00.000Z","2026-02-01T09:00:00.000Z","005A"',
    ),
    'Task.csv': csv(
      '"Id","WhoId","WhatId","Subject","ActivityDate","Status","Priority","OwnerId","Description","IsDeleted","AccountId","TaskSubtype","CallType","CompletedDateTime","CreatedDate"',
      '"00TA","003A","","Call on terms","2026-04-01","Completed","Normal","005A","Asked for terms","false","001A","Call","Outbound","2026-04-01T10:00:00.000Z","2026-03-30T10:00:00.000Z"',
      '"00TB","","","Write quote","2026-04-02","Completed","Normal","005A","","false","001A","Task","","","2026-03-30T10:00:00.000Z"',
    ),
    'Event.csv': csv(
      '"Id","WhoId","WhatId","Subject","ActivityDateTime","DurationInMinutes","StartDateTime","EndDateTime","Type","OwnerId","IsDeleted","AccountId","IsChild"',
      '"00UA","003A","","Quarterly review","2026-05-06T13:00:00.000Z","60","2026-05-06T13:00:00.000Z","2026-05-06T14:00:00.000Z","Meeting","005A","false","","false"',
    ),
    'User.csv': csv(
      '"Id","Username","LastName","FirstName","Name","Email","IsActive","ProfileId","Department"',
      '"005A","eva@us.example","Lang","Eva","Eva Lang","eva@us.example","true","00eA","Success"',
    ),
  },
  'Salesforce reports': {
    'accounts report.csv': csv(
      'Account Owner,Account Name,Account ID,Billing City,Billing Country,Website,Industry,Employees,Created Date',
      'Eva Lang,Alpen AG,001A,Bern,Switzerland,www.alpen.example,Retail,300,2023-01-02',
    ),
    'contacts report.csv': csv(
      'First Name,Last Name,Title,Account Name,Email,Contact ID',
      'Lea,Zuber,CFO,Alpen AG,lea@alpen.example,003A',
    ),
    'pipeline report.csv': csv(
      'Opportunity Owner,Account Name,Opportunity Name,Opportunity ID,Stage,Close Date,Amount,Probability (%),Type',
      'Eva Lang,Alpen AG,Renewal 2027,006A,Negotiation,2027-01-31,48000,75,Renewal',
    ),
    'cases report.csv': csv(
      'Case Number,Account Name,Subject,Status,Priority,Date/Time Opened,Date/Time Closed',
      '00001026,Alpen AG,Report is empty,Closed,High,2026-02-01T09:00:00Z,2026-02-03T09:00:00Z',
    ),
  },
  'Zendesk API': {
    'organizations.json': JSON.stringify({
      organizations: [
        {
          id: 360001,
          name: 'Weber & Co',
          domain_names: ['weber.example', 'weber.test'],
          details: 'Paper',
          shared_tickets: false,
          shared_comments: false,
          created_at: '2022-06-01T08:00:00Z',
        },
      ],
      count: 1,
    }),
    'users.json': JSON.stringify({
      users: [
        {
          id: 11,
          name: 'Ina Weber',
          email: 'ina@weber.example',
          role: 'end-user',
          organization_id: 360001,
          active: true,
          verified: true,
          suspended: false,
          phone: null,
        },
        {
          id: 12,
          name: 'Agent Ott',
          email: 'ott@us.example',
          role: 'agent',
          organization_id: null,
          active: true,
          verified: true,
          suspended: false,
          phone: null,
        },
      ],
      count: 2,
    }),
    'tickets.json': JSON.stringify({
      tickets: [
        {
          id: 901,
          subject: 'No invoice',
          status: 'solved',
          priority: 'high',
          type: 'problem',
          requester_id: 11,
          organization_id: null,
          created_at: '2026-01-05T08:00:00Z',
          updated_at: '2026-01-07T08:00:00Z',
          satisfaction_rating: { score: 'good' },
        },
        {
          id: 902,
          subject: 'Spam',
          status: 'deleted',
          priority: null,
          type: null,
          requester_id: 11,
          organization_id: 360001,
          created_at: '2026-01-06T08:00:00Z',
          updated_at: '2026-01-06T08:00:00Z',
          satisfaction_rating: { score: 'unoffered' },
        },
        {
          id: 903,
          subject: 'How to',
          status: 'open',
          priority: null,
          type: 'question',
          requester_id: 11,
          organization_id: 360001,
          created_at: '2026-01-08T08:00:00Z',
          updated_at: '2026-01-09T08:00:00Z',
          satisfaction_rating: null,
        },
      ],
      count: 3,
    }),
  },
  'Zendesk view': {
    'organizations.csv': csv(
      'id,name,shared_tickets,created_at',
      '360001,Weber & Co,false,2022-06-01T08:00:00Z',
    ),
    'view.csv': csv(
      'ID,Subject,Requester,Requester email,Organization,Created at,Solved at,Status,Priority,Satisfaction Score',
      '901,No invoice,Ina Weber,ina@weber.example,Weber & Co,2026-01-05 08:00,2026-01-07 08:00,Solved,High,Good',
    ),
  },
  'Stripe dashboard': {
    'customers.csv': csv(
      'id,Description,Email,Name,Created (UTC),Currency,Address Country,Delinquent,Total Spend',
      'cus_A,,pay@birke.example,Birke GmbH,2024-01-05 11:20,eur,DE,false,1188.00',
    ),
    'subscriptions.csv': csv(
      'id,Customer ID,Customer Email,Plan,Quantity,Interval,Amount,Currency,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Cancel At Period End,Canceled At (UTC),Ended At (UTC)',
      'sub_A,cus_A,pay@birke.example,price_team,5,month,19.80,eur,active,2024-01-05 11:20,2024-01-05 11:20,2026-10-05 11:20,2026-11-05 11:20,false,,',
      'sub_B,cus_A,pay@birke.example,price_old,1,month,9.00,eur,incomplete_expired,2023-01-05 11:20,2023-01-05 11:20,2023-01-05 11:20,2023-02-05 11:20,false,,',
    ),
    'invoices.csv': csv(
      'id,Customer ID,Customer Email,Number,Status,Total,Amount Due,Amount Paid,Currency,Date (UTC),Due Date (UTC),Paid At (UTC),Subscription,Period Start (UTC),Period End (UTC)',
      'in_A,cus_A,pay@birke.example,B-1,paid,99.00,99.00,99.00,eur,2026-10-05 11:20,2026-10-19 11:20,2026-10-06 09:00,sub_A,2026-10-05 11:20,2026-11-05 11:20',
      'in_B,cus_A,pay@birke.example,,draft,10.00,10.00,0.00,eur,2026-10-20 11:20,,,,,',
    ),
  },
  'Stripe API': {
    'customers.jsonl': csv(
      '{"id":"cus_J","object":"customer","name":"Sakura KK","email":"ap@sakura.example","created":1700000000,"currency":"jpy","delinquent":false,"invoice_prefix":"AB12","address":{"country":"JP","city":"Osaka"}}',
    ),
    'invoices.jsonl': csv(
      '{"id":"in_J","object":"invoice","customer":"cus_J","amount_due":5000,"amount_remaining":0,"total":5000,"currency":"jpy","status":"paid","billing_reason":"subscription_cycle","attempt_count":1,"created":1709251200,"due_date":null,"status_transitions":{"finalized_at":1709254800,"paid_at":1709341200},"subscription":"sub_J","period_start":1706745600,"period_end":1709251200}',
      '{"id":"in_K","object":"invoice","customer":"cus_J","amount_due":1250,"amount_remaining":1250,"total":1250,"currency":"usd","status":"open","billing_reason":"manual","attempt_count":0,"created":1709251200,"due_date":1711929600,"status_transitions":{"finalized_at":null,"paid_at":null},"subscription":null,"period_start":1709251200,"period_end":1709251200}',
    ),
  },
  'Intercom lists': {
    'companies.csv': csv(
      'Company ID,Company name,People,Monthly Spend,Plan,Company size,Industry,Website,Created at',
      'c-1,Moor Ltd,12,400,Pro,85,Media,https://moor.example,2024-03-01 09:00',
    ),
    'users.csv': csv(
      'User ID,Name,Email,Phone,Signed up,Last seen,Company ID,Company name',
      'u-1,Kim Moor,kim@moor.example,,2024-03-02 10:00,2026-10-01 08:00,c-1,Moor Ltd',
    ),
    'conversations.csv': csv(
      'Conversation ID,Conversation started at,Conversation state,User ID,User email,Conversation rating,Conversation closed at',
      '7001,2026-06-01 10:00,closed,u-1,kim@moor.example,4,2026-06-02 10:00',
    ),
  },
  'Pipedrive lists': {
    'organizations-1.csv': csv(
      'Organization - Name,Organization - Owner,Organization - People,Organization - Website,Organization - Organization created',
      'Hafen KG,Eva Lang,2,https://hafen.example,2023-04-01 12:00:00',
    ),
    'people-1.csv': csv(
      'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Owner',
      'Jan Hafen,Hafen KG,jan@hafen.example,+49 40 1,Eva Lang',
      'Solo,,solo@solo.example,,Eva Lang',
    ),
    'deals-1.csv': csv(
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Status,Deal - Stage,Deal - Expected close date,Deal - Probability',
      '5,Second site,8000,EUR,Hafen KG,Open,Proposal Made,2026-12-15,40',
      '6,First site,6000,EUR,Hafen KG,Won,Negotiations Started,2024-12-15,',
    ),
    'activities-1.csv': csv(
      'Activity - Subject,Activity - Type,Activity - Due date,Activity - Status,Activity - Organization,Activity - Note,Activity - Marked as done time',
      'Kick-off,Meeting,2026-02-02,Done,Hafen KG,Went well,2026-02-02 15:00:00',
      'Buy cake,Task,2026-02-03,Done,Hafen KG,,2026-02-03 15:00:00',
    ),
  },
} as const satisfies Readonly<Record<string, Export>>
