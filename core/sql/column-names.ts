/**
 * Names for the columns of a result, one for each KPI's id: letters of any language, digits and underscores, which
 * every database takes; different from one another and from those of other columns, case aside.
 */
export function columnNames(ids: readonly string[], others: readonly string[]): readonly string[] {
  const taken = new Set(others.map((name) => name.toLowerCase()))
  return ids.map((id) => {
    const plain = id.replace(/[^\p{L}\p{N}_]+/gu, '_')
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}_${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
