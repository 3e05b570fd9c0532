import type { Example } from './define'

const deals =
  '{"Owner","Amount","Stage","Created","Close Date";' +
  '"Ann",1000,"Won","2025-01-05","2025-02-04";' +
  '"Ann",3000,"Won","2025-01-20","2025-03-01";' +
  '"Ben",500,"Lost","2025-01-10","2025-03-15";' +
  '"Ben",800,"Open","2025-02-01","2025-06-30"}'
const orders =
  '{"Order ID","Order Date","Customer","Amount";' +
  '"A1","2025-01-10","Acme",100;"A1","2025-01-10","Acme",50;"A2","2025-02-05","Bolt",200;' +
  '"A3","2025-04-08","Acme",300;"A4","2025-05-20","Core",400}'
const targets = '{"Who","Period","Target";"All","2025-Q2",875}'

const examples: Readonly<Record<string, readonly Example[]>> = {
  REVENUE: [
    { formula: `KPI_REVENUE("2025-Q2", , ${orders})`, gives: 700 },
    {
      formula: `KPI_REVENUE({"2025-02","2025-03"}, {"Ann";"Ben"}, ${deals})`,
      gives: [
        [1000, 3000],
        [0, 0],
      ],
      note: { en: 'A row of periods and a column of people fill a grid.', zh: '一行期间与一列人员得到一个表格。' },
    },
  ],
  ORDERS: [{ formula: `KPI_ORDERS("2025-Q1", , ${orders})`, gives: 2 }],
  GROWTH: [{ formula: `KPI_GROWTH("2025-Q2", , ${orders})`, gives: 1 }],
  AVG_ORDER: [{ formula: `KPI_AVG_ORDER("2025-Q2", , ${orders})`, gives: 350 }],
  WIN_RATE: [{ formula: `KPI_WIN_RATE("2025-Q1", , ${deals})`, gives: 2 / 3 }],
  AVG_DEAL: [{ formula: `KPI_AVG_DEAL("2025-Q1", "Ann", ${deals})`, gives: 2000 }],
  CYCLE: [{ formula: `KPI_CYCLE("2025-Q1", , ${deals})`, gives: 35 }],
  VELOCITY: [{ formula: `KPI_VELOCITY("2025-Q1", , ${deals})`, gives: 4000 / 35 }],
  PIPELINE: [{ formula: `KPI_PIPELINE("2025-Q1", , ${deals})`, gives: 800 }],
  NEW_CUSTOMERS: [{ formula: `KPI_NEW_CUSTOMERS("2025-Q2", , ${orders})`, gives: 1 }],
  RETENTION: [{ formula: `KPI_RETENTION("2025-Q2", , ${orders})`, gives: 0.5 }],
  ATTAINMENT: [{ formula: `KPI_ATTAINMENT("2025-Q2", , ${orders}, ${targets})`, gives: 0.8 }],
}

/** Worked examples of a KPI's function, computed by hand. */
export function examplesOf(id: string): readonly Example[] {
  return examples[id] ?? []
}
