import { listed } from './word-map'

/** Names of currencies beside their ISO 4217 code; a bare "$" is the US dollar's, a bare "¥" the yuan's. */
const names: Readonly<Record<string, string>> = {
  CNY: '¥; CN¥; RMB; CNH; yuan; renminbi; chinese yuan; 元; 人民币; 人民幣',
  USD: '$; US$; dollar; us dollar; u.s. dollar; us dollars; 美元; 美金',
  EUR: '€; euro; euros; 欧元; 歐元',
  GBP: '£; pound; pound sterling; british pound; 英镑; 英鎊',
  JPY: 'JP¥; yen; japanese yen; 円; 日元; 日圆',
  HKD: 'HK$; hong kong dollar; 港币; 港元; 港幣',
  TWD: 'NT$; new taiwan dollar; 新台币; 台币; 新臺幣',
  KRW: '₩; won; korean won; 韩元; 韩币',
  SGD: 'S$; singapore dollar; 新加坡元; 新币',
  AUD: 'A$; AU$; australian dollar; 澳元; 澳币',
  CAD: 'C$; CA$; canadian dollar; 加元; 加币',
  CHF: 'Fr.; swiss franc; 瑞郎; 瑞士法郎',
  INR: '₹; rupee; indian rupee; 卢比; 印度卢比',
}

let codes: Map<string, string> | undefined

/** The ISO code that a currency's name, sign or label stands for: "€", "Euro" and "EUR - Euro" are EUR; else the text itself in capitals. */
export function currencyCode(text: string): string {
  codes ??= new Map(
    Object.entries(names).flatMap(([code, list]) =>
      listed(list).map((name): [string, string] => [name.normalize('NFKC').toLowerCase(), code]),
    ),
  )
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return codes.get(plain) ?? /(?:^|[^a-z])([a-z]{3})(?![a-z])/.exec(plain)?.[1]?.toUpperCase() ?? plain.toUpperCase()
}
