/** Tables that examples compute from, as array literals. */
export const exampleTables = {
  deals:
    '{"Owner","Amount","Stage","Created","Close Date";' +
    '"Ann",1000,"Won","2025-01-05","2025-02-04";' +
    '"Ann",3000,"Won","2025-01-20","2025-03-01";' +
    '"Ben",500,"Lost","2025-01-10","2025-03-15";' +
    '"Ben",800,"Open","2025-02-01","2025-06-30"}',
  orders:
    '{"Order ID","Order Date","Customer","Amount","Region";' +
    '"A1","2025-01-10","Acme",100,"West";"A1","2025-01-10","Acme",50,"West";"A2","2025-02-05","Bolt",200,"East";' +
    '"A3","2025-04-08","Acme",300,"West";"A4","2025-05-20","Core",400,"East"}',
} as const
