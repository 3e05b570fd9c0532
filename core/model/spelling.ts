/**
 * Brings words for the same thing into one form, in a header or in a whole list of them: "Created On", "Date Created" and
 * "Created Time" are "created date", "Order Number" is "order no", "Customer Name" is "customer", 创建时间 is 创建日期,
 * 客户代码 is 客户编号, 客户名称 is 客户, 销售金额 is 销售额, 预期 is 预计.
 * @param text lower case; headers parted by ";" or "|"
 */
export function alike(text: string): string {
  return (
    text
      .replace(/(^|[;|]\s*)date (?:of )?([a-z][a-z -]*)/g, '$1$2 date')
      .replace(/([a-z0-9][^;|a-z0-9]+)(?:on|at|time|timestamp|datetime)(?=\s*(?:[;|]|$))/g, '$1date')
      .replace(/([a-z0-9][^;|a-z0-9]*)number(?=\s*(?:[;|]|$))/g, '$1no')
      .replace(/([a-z0-9]{3}[^;|a-z0-9]*)name(?=\s*(?:[;|]|$))/g, '$1')
      .replace(/时间/g, '日期')
      .replace(/编码|代码/g, '编号')
      // But not of 单位: without 名称 it is a unit of measure.
      .replace(/([\u3400-\u4f4c\u4f4e-\u9fff])名称(?=\s*(?:[;|]|$))/g, '$1')
      .replace(/金额/g, '额')
      .replace(/预期|预估/g, '预计')
  )
}

/** Whether there is Chinese in a text: there, words are not parted. */
export function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text)
}
