import type { Cells } from '../cells/cell'

/**
 * Small tables that worked examples are computed over. Ann and Ben sell; Cai is in the team but has no row of sales;
 * Eve has sold, long ago, and is not in the team; Dan left in the middle of February 2025.
 */
const tables = {
  /** Nobody says whose these are. Full calendar years: 2022 to 2024. */
  years: `
    Order ID,Order Date,Customer,Amount
    Y1,2022-01-10,Acme,100
    Y2,2023-06-10,Acme,150
    Y3,2024-12-05,Bolt,144`,
  orders: `
    Order ID,Order Date,Customer,Sales Rep,Amount,Cost,Discount,Paid,Payment Date
    A0,2024-01-05,Hale,Eve,40,20,0,40,2024-01-05
    A1,2024-05-10,Acme,Ann,100,60,0,100,2024-05-20
    A2,2024-09-12,Bolt,Ben,120,70,0,120,2024-10-01
    A3,2025-01-10,Acme,Ann,200,120,0,200,2025-02-01
    A3,2025-01-10,Acme,Ann,100,40,0,100,2025-02-01
    A4,2025-02-05,Bolt,Ben,100,,0,100,2025-03-05
    A5,2025-04-08,Acme,Ann,300,180,0,300,2025-05-08
    A6,2025-05-20,Core,Ben,400,240,200,100,2025-06-30
    A7,2025-06-15,Core,Ben,100,60,0,0,`,
  /** Twelve customers, of whom ten are large. */
  wholesale: `
    Order Date,Customer,Amount
    2025-04-01,C01,90
    2025-04-02,C02,90
    2025-04-03,C03,90
    2025-04-04,C04,90
    2025-04-05,C05,90
    2025-04-06,C06,90
    2025-04-07,C07,90
    2025-04-08,C08,90
    2025-04-09,C09,90
    2025-04-10,C10,90
    2025-04-11,C11,50
    2025-04-12,C12,50`,
  deals: `
    Owner,Customer,Amount,Stage,Probability,Created,Close Date,Last Activity,Competitor
    Ann,Acme,1000,Won,100%,2025-01-05,2025-02-04,2025-02-04,
    Ann,Bolt,3000,Won,100%,2025-01-20,2025-03-01,2025-03-01,
    Ann,Gale,2000,Won,100%,2025-01-01,2025-03-31,2025-03-31,
    Ben,Core,500,Lost,0%,2025-01-10,2025-03-15,2025-03-10,Rival
    Ben,Dune,1500,Lost,0%,2025-02-10,2025-03-20,2025-03-20,
    Ben,Echo,800,Proposal,50%,2025-02-01,2025-06-30,2025-03-20,
    Ann,Fern,400,Qualified,25%,2025-03-10,2025-05-31,2025-04-20,`,
  stageChanges: `
    Deal ID,Stage Entered,Entered On,Owner
    D1,Qualified,2025-01-05,Ann
    D1,Proposal,2025-01-15,Ann
    D1,Won,2025-02-04,Ann
    D2,Qualified,2025-01-10,Ben
    D2,Proposal,2025-01-30,Ben
    D2,Lost,2025-03-15,Ben
    D3,Qualified,2025-02-01,Ben`,
  leads: `
    Lead Owner,Company,Lead Created,Converted Date,First Response
    Ann,Acme,2025-01-06 09:00,2025-01-20,2025-01-06 11:00
    Ben,Core,2025-01-07 10:00,,2025-01-07 16:00
    Ben,Dune,2025-02-03 08:00,,2025-02-04 08:00
    Ann,Hale,2025-02-10 12:00,2025-03-01,`,
  customers: `
    Customer,Account Owner,Segment
    Acme,Ann,Enterprise
    Bolt,Ann,Enterprise
    Core,Ben,Midmarket
    Dune,Ben,Midmarket
    Hale,Eve,Public`,
  subscriptions: `
    Customer,Account Manager,MRR,Start Date,End Date
    Acme,Ann,100,2024-01-01,
    Bolt,Ben,200,2024-06-01,2025-03-01
    Core,Ben,300,2024-07-01,2025-02-01
    Core,Ben,350,2025-02-01,
    Dune,Ben,50,2025-02-15,`,
  activities: `
    Activity Date,Assigned To,Activity Type,Customer
    2025-01-08,Ann,Call,Acme
    2025-01-10,Ann,Visit,Acme
    2025-02-11,Ben,Call,Core
    2025-02-20,Ben,Meeting,Core
    2025-03-05,Ann,Visit,Bolt
    2025-03-06,Ann,Email,Bolt`,
  costs: `
    Expense Date,Expense Category,Expense Amount,Employee
    2025-04-15,Advertising,200,Ann
    2025-05-15,Events,100,Ben`,
  targets: `
    Who,KPI,Period,Target
    All,Sales,2025-Q1,5000
    All,Sales,2025-Q2,1000
    Ann,Sales,2025-Q2,250
    Ben,Sales,2025-Q2,1000
    Ben,Sales,2024-07,100
    Ben,Sales,2024-08,100
    Ben,Sales,2024-09,100
    Ann,Win rate,2025-Q2,50%`,
  people: `
    Name,Team,Region,Hire Date,Termination Date
    Ann,North,EMEA,2023-01-09,
    Ben,South,EMEA,2024-07-01,
    Cai,South,APAC,2024-10-01,
    Dan,North,EMEA,2023-05-01,2025-02-14`,
  surveys: `
    Response Date,Sent Date,Customer,Owner,Survey Type,Score
    2025-01-10,2025-01-05,Acme,Ann,NPS,10
    2025-01-11,2025-01-05,Bolt,Ann,NPS,9
    2025-01-12,2025-01-05,Core,Ben,NPS,7
    2025-01-13,2025-01-05,Dune,Ben,NPS,3
    ,2025-01-06,Echo,Ben,NPS,
    2025-02-03,2025-02-01,Acme,Ann,CSAT,5
    2025-02-04,2025-02-01,Bolt,Ann,CSAT,4
    2025-02-05,2025-02-01,Core,Ben,CSAT,3
    2025-02-06,2025-02-01,Dune,Ben,CSAT,2
    2025-03-03,2025-03-01,Acme,Ann,CES,5
    2025-03-04,2025-03-01,Core,Ben,CES,6`,
  forecasts: `
    Forecast Date,Forecast Period,Owner,Forecast Amount
    2024-12-20,2025-01,Ann,350
    2024-12-28,2025-01,Ann,330
    2025-01-10,2025-01,Ann,500
    2025-01-25,2025-02,Ben,80`,
  market: `
    Period,Competitor,Market Sales
    2025-Q2,Rival,600
    2025-Q2,Other,200
    2025-Q2,Us,900`,
  training: `
    Employee Name,Course,Training Date,Training Hours,Before,After
    Ann,Negotiation,2025-02-10,8,60,70
    Ben,Negotiation,2025-02-10,8,50,70
    Ann,CRM,2025-03-05,5,80,86`,
} as const

export type SampleTable = keyof typeof tables

/** The names of all sample tables. */
export function sampleNames(): readonly SampleTable[] {
  return Object.keys(tables) as SampleTable[]
}

/** The cells of a sample table, headers first; numbers as numbers, everything else as people type it. */
export function sampleTable(name: SampleTable): Cells {
  return tables[name]
    .trim()
    .split('\n')
    .map((line) => line.trim().split(',').map(cellOf))
}

function cellOf(text: string): string | number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}
