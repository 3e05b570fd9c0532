import type { Text } from './text'

/** Every sentence with which Yardstick refuses an input or leaves a number out, by code. */
export const errorTexts = {
  'argument-missing': {
    en: 'this argument is needed. {expected}',
    zh: '缺少此参数。{expected}',
  },
  'not-a-number': {
    en: 'needs a number, found "{found}".',
    zh: '应为数字，实际为“{found}”。',
  },
  'cell-blank': {
    en: 'the cell is blank; it needs a value.',
    zh: '单元格为空；请填写。',
  },
  'value-missing': {
    en: 'there is no value here.',
    zh: '此处没有值。',
  },
  'not-positive': {
    en: 'needs a number above 0, found {found}.',
    zh: '应为大于 0 的数，实际为 {found}。',
  },
  'weight-negative': {
    en: 'a weight must be 0 or more, found {found}.',
    zh: '权重不能为负，实际为 {found}。',
  },
  'not-one-of': {
    en: 'found "{found}"; use one of: {choices}.',
    zh: '不认识“{found}”；可用：{choices}。',
  },
  'one-cell-needed': {
    en: 'needs one cell, got a range of {rows} × {columns}.',
    zh: '应为单个单元格，实际为 {rows} × {columns} 的区域。',
  },
  'one-line-needed': {
    en: 'needs one row or one column, got a range of {rows} × {columns}.',
    zh: '应为一行或一列，实际为 {rows} × {columns} 的区域。',
  },
  'two-columns-needed': {
    en: 'needs two columns: {expected}; got a range of {rows} × {columns}.',
    zh: '应为两列：{expected}；实际为 {rows} × {columns} 的区域。',
  },
  'shapes-differ': {
    en: 'has {found} cells, but {other} has {expected}; give ranges of the same shape.',
    zh: '有 {found} 个单元格，而 {other} 有 {expected} 个；请给出形状相同的区域。',
  },
  'part-unknown': {
    en: 'there is no part "{found}"; the parts of this number: {parts}.',
    zh: '没有“{found}”这一部分；该数字由以下部分组成：{parts}。',
  },
  'part-without-rows': {
    en: 'there are no rows of one table behind this number.',
    zh: '该数字背后没有可列出的数据行。',
  },
  'result-too-large': {
    en: 'the result would have {rows} rows and {columns} columns; a formula can give {most} cells at most. Narrow down the period or who.',
    zh: '结果将有 {rows} 行 {columns} 列，而公式最多返回 {most} 个单元格；请缩小期间或人员范围。',
  },
  'beyond-numbers': {
    en: 'this is beyond the largest number that a spreadsheet holds; look for a mistyped amount.',
    zh: '结果超出了电子表格所能表示的最大数；请检查是否有金额录入错误。',
  },
  'cell-has-error': {
    en: 'the cell holds the error {found}; mend it first.',
    zh: '单元格内是错误值 {found}；请先修正。',
  },
  'period-unknown': {
    en: '"{found}" is not a period. Write it like 2026-Q3, 2026-07, 2026-H1, 2026, 2026-W27, FY2026-Q1, 2026-01-01..2026-03-31, this month, last quarter, YTD.',
    zh: '“{found}”不是期间。写法示例：2026-Q3、2026-07、2026-H1、2026、2026-W27、FY2026-Q1、2026-01-01..2026-03-31、本季度、上月、年初至今。',
  },
  'period-backwards': {
    en: 'the period "{found}" ends before it starts.',
    zh: '期间“{found}”的结束日早于开始日。',
  },
  'who-unknown': {
    en: 'nobody named "{found}" in the data; the nearest names: {nearest}.',
    zh: '数据中没有“{found}”；最接近的名称：{nearest}。',
  },
  'who-value-unknown': {
    en: 'no row has "{found}" in the column {column}; the nearest values: {nearest}.',
    zh: '“{column}”列中没有“{found}”；最接近的值：{nearest}。',
  },
  'who-column-unknown': {
    en: 'there is no column "{found}" to select by; there are: {choices}.',
    zh: '没有可筛选的列“{found}”；可用的列：{choices}。',
  },
  'kpi-unknown': {
    en: 'there is no KPI "{found}"; the nearest: {nearest}.',
    zh: '没有名为“{found}”的指标；最接近的：{nearest}。',
  },
  'formula-unexpected': {
    en: 'character {position}, {around}: expected {expected}, found {found}.',
    zh: '第 {position} 个字符，{around}：应为{expected}，实际为{found}。',
  },
  'formula-name-unknown': {
    en: 'character {position}, {around}: there is no {kind} "{found}"; the nearest: {nearest}.',
    zh: '第 {position} 个字符，{around}：没有名为“{found}”的{kind}；最接近的：{nearest}。',
  },
  'formula-wrong-content': {
    en: 'character {position}, {around}: "{found}" holds {content}; {expected} are needed here.',
    zh: '第 {position} 个字符，{around}：“{found}”的内容是{content}；此处应为{expected}。',
  },
  'formula-other-table': {
    en: 'character {position}, {around}: "{found}" is another table; columns of one measure are all of {table}.',
    zh: '第 {position} 个字符，{around}：“{found}”是另一张表；同一度量的各列须都取自“{table}”。',
  },
  'formula-too-long': {
    en: 'the formula has {found} characters; {most} are the most.',
    zh: '公式有 {found} 个字符，最多 {most} 个。',
  },
  'formula-too-deep': {
    en: 'more than {most} brackets, functions or KPIs are put into one another; make it simpler.',
    zh: '括号、函数或指标嵌套超过 {most} 层；请简化。',
  },
  'formula-too-large': {
    en: 'the formula, with all the KPIs that it refers to, has more than {most} parts; make it simpler.',
    zh: '公式连同所引用的指标超过 {most} 个部分；请简化。',
  },
  'formula-circular': {
    en: 'own KPIs refer to one another in a circle: {circle}.',
    zh: '自定义指标循环引用：{circle}。',
  },
  'own-kpi-unusable': {
    en: 'the own KPI "{name}" cannot be used: {reason}',
    zh: '自定义指标“{name}”无法使用：{reason}',
  },
  'own-kpi-name-taken': {
    en: '"{name}" is the name of the built-in KPI {id}; choose another one.',
    zh: '“{name}”是内置指标 {id} 的名称；请换一个名称。',
  },
  'own-kpi-not-text': {
    en: 'the spreadsheet took the formula of the KPI "{name}" for one of its own and shows {found}; type an apostrophe before it: \'= …',
    zh: "表格把指标“{name}”的公式当成了自己的公式，结果为 {found}；请在前面加一个单引号：'= …",
  },
  'own-kpi-twice': {
    en: 'there are two own KPIs of this name; rename one of them.',
    zh: '有两个自定义指标同名；请为其中一个改名。',
  },
  'parameter-unknown': {
    en: 'no row of the {entity} table has "{found}" as its {column}; the nearest: {nearest}.',
    zh: '“{entity}”表的“{column}”中没有“{found}”；最接近的：{nearest}。',
  },
  'no-table': {
    en: 'no table of {entity} was recognised. It needs columns for {needed}. Headers seen: {headers}. Rename a header or settle the columns in the Yardstick pane.',
    zh: '没有识别出“{entity}”表。需要的列：{needed}。看到的表头：{headers}。请修改表头，或在标尺窗格中指定各列。',
  },
  'table-ambiguous': {
    en: 'the data can be read in more than one way. {question} Settle it in the Yardstick pane, which keeps the answer as a line of the Yardstick sheet, or give just the columns that are meant.',
    zh: '数据有多种读法。{question}请在标尺窗格中确认（答案会记入“Yardstick”工作表），或只把要用的列作为参数给出。',
  },
  'two-tables': {
    en: 'two ranges are both tables of {entity}; give one.',
    zh: '有两个区域都是“{entity}”表；请只给出一个。',
  },
  'column-missing': {
    en: 'the {entity} table has no column for {column}. Headers seen: {headers}.',
    zh: '“{entity}”表中没有“{column}”列。看到的表头：{headers}。',
  },
  'column-blank': {
    en: 'the column "{header}" of the {entity} table has no value in any of its {rows} rows; fill it in or choose another column in the pane.',
    zh: '“{entity}”表的“{header}”列共 {rows} 行全部为空；请填写，或在窗格中另选一列。',
  },
  'column-unreadable': {
    en: 'the column "{header}" has no readable value; row {row} holds "{found}".',
    zh: '“{header}”列没有可读的值；第 {row} 行为“{found}”。',
  },
  'column-contradicts': {
    en: 'the column "{header}" mixes day-first and month-first dates (rows {rows}); write them as 2026-07-31.',
    zh: '“{header}”列混用了“日/月”与“月/日”的日期（第 {rows} 行）；请统一写成 2026-07-31。',
  },
  'currencies-mixed': {
    en: 'amounts in several currencies ({found}) are not added up; filter to one currency, e.g. who "{column}={first}".',
    zh: '金额含多种货币（{found}），不能相加；请只取一种货币，例如 who 写“{column}={first}”。',
  },
  'currencies-mixed-in-database': {
    en: 'amounts in several currencies are not added up; ask for one currency at a time.',
    zh: '金额含多种货币，不能相加；请每次只取一种货币。',
  },
  'word-new-in-database': {
    en: 'the column "{column}" holds a word that was not there when this SQL was written; copy the SQL again.',
    zh: '“{column}”列中有生成此 SQL 时还没有的词；请重新复制 SQL。',
  },
  'currency-in-amounts': {
    en: 'the currencies of "{header}" are written beside its numbers; a table in a database needs a column for them.',
    zh: '“{header}”列的货币写在数字旁边；数据库中的表需要单独的货币列。',
  },
  'bigquery-not-set-up': {
    en: 'the sheet "Yardstick" does not say yet what to read from BigQuery. It needs a line "BigQuery, (blank), Project, <the project that pays>" and, for each table, a line such as "BigQuery, orders, Table, project.dataset.table".',
    zh: '“Yardstick”工作表尚未说明从 BigQuery 读取什么。需要一行“BigQuery，（空），项目，<付费的项目>”，并为每张表写一行，如“BigQuery，orders，表，project.dataset.table”。',
  },
  'bigquery-not-on': {
    en: 'the BigQuery service is not switched on in this script; use the manifest of the BigQuery build.',
    zh: '此脚本未启用 BigQuery 服务；请使用 BigQuery 版本的清单文件。',
  },
  'bigquery-table-unlike': {
    en: 'the columns of "{table}" are not those of a table of {entity}; name them in lines "Column" of the sheet "Yardstick", or correct the kind of the table there.',
    zh: '“{table}”的列不像“{entity}”表；请在“Yardstick”工作表中用“列”一行指明各列，或更正表的种类。',
  },
  'bigquery-entity': {
    en: '"{table}": a table of {entity} cannot be read from BigQuery, because others would be looked up in it row by row; take its line out of the sheet "Yardstick".',
    zh: '“{table}”：“{entity}”表不能从 BigQuery 读取，因为其他表需逐行到其中查找；请从“Yardstick”工作表中删去该行。',
  },
  'bigquery-too-many': {
    en: 'the columns {columns} of "{table}" have more than {most} combinations of values; choose a column with fewer, or make a view with fewer rows.',
    zh: '“{table}”的 {columns} 各列取值组合超过 {most} 种；请选取值较少的列，或建立一个行数较少的视图。',
  },
  'bigquery-refused': {
    en: 'BigQuery refused: {message}',
    zh: 'BigQuery 拒绝了请求：{message}',
  },
  'bigquery-too-slow': {
    en: 'BigQuery has not answered within {minutes} minutes; the job {job} was left to end by itself and nothing was written. Ask for less.',
    zh: 'BigQuery 在 {minutes} 分钟内没有答复；作业 {job} 将自行结束，未写入任何内容。请减少所问的内容。',
  },
  'sheet-not-read': {
    en: 'no sheet stands behind the {entity} table, so its columns in a database are not known.',
    zh: '“{entity}”表不是从工作表读取的，无法得知它在数据库中的各列。',
  },
  'weights-not-100': {
    en: 'the weights add up to {found}, not to 100%; change them by {gap}.',
    zh: '权重合计为 {found}，不是 100%；请调整 {gap}。',
  },
  'total-not-in-steps': {
    en: '{found} is not a whole number of steps of {step}.',
    zh: '{found} 不是最小单位 {step} 的整数倍。',
  },
  'step-too-fine': {
    en: 'the step {found} has more than 12 decimal places.',
    zh: '最小单位 {found} 的小数超过 12 位。',
  },
  'too-many-steps': {
    en: '{found} in steps of {step} is more than 9,007,199,254,740,991 steps; use a larger step.',
    zh: '{found} 按最小单位 {step} 超过 9,007,199,254,740,991 份；请用更大的单位。',
  },
  'bounds-too-tight': {
    en: 'the upper bounds allow at most {most}, the total to share is {total}.',
    zh: '上限合计最多 {most}，而待分解的总数为 {total}。',
  },
  'bounds-too-high': {
    en: 'the lower bounds need at least {least}, the total to share is {total}.',
    zh: '下限合计至少 {least}，而待分解的总数为 {total}。',
  },
  'bounds-crossed': {
    en: 'the lower bound {min} is above the upper bound {max}.',
    zh: '下限 {min} 高于上限 {max}。',
  },
  'bounds-between-steps': {
    en: 'no whole number of steps of {step} lies between the bounds {min} and {max}.',
    zh: '下限 {min} 与上限 {max} 之间没有 {step} 的整数倍。',
  },
  'node-locked': {
    en: '"{node}" is locked; unlock it first.',
    zh: '“{node}”已锁定；请先解锁。',
  },
  'node-needs-more': {
    en: '"{node}" cannot be {value}: what is locked or bounded from below in it needs {nearest}, which is {by} more.',
    zh: '“{node}”不能为 {value}：其下的锁定值与下限需要 {nearest}，多出 {by}。',
  },
  'node-takes-less': {
    en: '"{node}" cannot be {value}: what is locked or bounded from above in it allows {nearest}, which is {by} less.',
    zh: '“{node}”不能为 {value}：其下的锁定值与上限只容许 {nearest}，少了 {by}。',
  },
  'node-above-cap': {
    en: '"{node}" would be {value}; its upper bound is {nearest}, which is {by} less.',
    zh: '“{node}”将为 {value}；其上限为 {nearest}，超出 {by}。',
  },
  'node-below-floor': {
    en: '"{node}" would be {value}; its lower bound is {nearest}, which is {by} more.',
    zh: '“{node}”将为 {value}；其下限为 {nearest}，还差 {by}。',
  },
  'value-negative': {
    en: 'a target must be 0 or more, found {found}.',
    zh: '目标不能为负，实际为 {found}。',
  },
  'limit-nobody': {
    en: 'the plan has no "{found}"; take the lock or bound away, or choose who is meant.',
    zh: '计划中没有“{found}”；请删去该锁定或上下限，或重新选择对象。',
  },
  'limit-negative': {
    en: 'a lock or bound of "{node}" must be 0 or more, found {found}.',
    zh: '“{node}”的锁定值与上下限不能为负，实际为 {found}。',
  },
  'limit-twice': {
    en: '"{node}" has two lines of locks and bounds; keep one.',
    zh: '“{node}”有两条锁定或上下限；请只保留一条。',
  },
  'kpi-no-sum': {
    en: '{kpi} of a team is not the sum of its people, or that of a year not the sum of its months; it cannot be split. Split an amount or a number, such as REVENUE.',
    zh: '{kpi} 不能按人员或月份相加，因而无法分解；请选择可累加的金额或数量，如 REVENUE。',
  },
  'plan-not-months': {
    en: 'a plan is made for whole months, such as "2027", "FY2027" or "2027-Q3"; {period} is none.',
    zh: '计划须为整月，如 "2027"、"FY2027"、"2027-Q3"；{period} 不是。',
  },
  'plan-person-unknown': {
    en: 'there is nobody called "{found}" in the people table or among those who own rows.',
    zh: '人员表与各表负责人中均无“{found}”。',
  },
  'person-not-there': {
    en: '"{person}" is not there from {from} to {to}; leave them out of the plan.',
    zh: '“{person}”在 {from} 至 {to} 期间不在职；请勿列入计划。',
  },
  'level-unknown': {
    en: 'nobody in the people table has a {level}.',
    zh: '人员表中没有任何人填写 {level}。',
  },
  'share-out-of-range': {
    en: 'a share is 0 to 1, found {found}.',
    zh: '占比应为 0 至 1，实际为 {found}。',
  },
  'quarter-end': {
    en: 'the last month of a quarter cannot weigh less than nothing, found {found}.',
    zh: '季末月的上浮比例不能低于 -100%，实际为 {found}。',
  },
  'basis-range': {
    en: 'no names beside numbers were found in {range}.',
    zh: '{range} 中没有找到姓名与其旁的数字。',
  },
  'basis-negative': {
    en: 'the basis of "{person}" in {range} is {found}; it must be 0 or more.',
    zh: '{range} 中“{person}”的分解依据为 {found}；不能为负。',
  },
  'excess-negative': {
    en: 'level {level} must be given as much or more, found {found}.',
    zh: '第 {level} 级的上浮比例不能为负，实际为 {found}。',
  },
  'history-too-short': {
    en: 'needs {needed} months of history or more, found {found}.',
    zh: '需要至少 {needed} 个月的历史数据，实际为 {found} 个月。',
  },
  'history-not-positive': {
    en: 'the average of the year around this month is {found}; a seasonal shape needs one above 0.',
    zh: '该月前后一年的平均值为 {found}；计算季节形态须大于 0。',
  },
  'profile-length': {
    en: 'has {found} weights for {needed} periods; give one per period.',
    zh: '有 {found} 个权重，而期间有 {needed} 个；请每个期间给一个。',
  },
  'nobody-there': {
    en: 'nobody is there from {from} to {to}.',
    zh: '{from} 至 {to} 期间无人在职。',
  },
  'capacity-none': {
    en: 'there is no capacity at all; targets cannot be compared with it.',
    zh: '产能合计为 0，无法与目标比较。',
  },
  'target-without-capacity': {
    en: 'has a target of {found} but no capacity.',
    zh: '有目标 {found}，但没有产能。',
  },
  'period-not-begun': {
    en: 'nothing is expected yet: the period has not begun.',
    zh: '期间尚未开始，暂无应完成额。',
  },
  'no-days-left': {
    en: 'no workday is left in the period.',
    zh: '期间内已无剩余工作日。',
  },
  'basis-empty': {
    en: 'this basis adds up to {found}; it needs a sum above 0.',
    zh: '该分解依据合计为 {found}；须大于 0。',
  },
  'rows-differ': {
    en: 'has {found} rows, but {other} has {expected} cells; give a row for each.',
    zh: '有 {found} 行，而 {other} 有 {expected} 格；请一一对应。',
  },
  'node-unknown': {
    en: 'nobody in the paths is called "{found}".',
    zh: '路径中没有“{found}”。',
  },
  'node-ambiguous': {
    en: '"{found}" could be {paths}; write the whole path.',
    zh: '“{found}”可能是 {paths}；请写完整路径。',
  },
  'pace-of-a-rate': {
    en: '{kpi} is no sum that grows day by day: compare it with its target as it is.',
    zh: '“{kpi}”不是逐日累加的数，请直接与目标比较。',
  },
  'people-columns': {
    en: 'needs the people table with its headings (a name, and "Hired", "Left" or "Capacity"), or up to three bare columns: hired, last day, capacity; got {columns} columns without such headings.',
    zh: '应为带表头的人员表（姓名，以及“入职日期”“离职日期”或“产能”），或不带表头的至多三列：入职日、离职日、产能；实际为 {columns} 列且没有这样的表头。',
  },
  'targets-needed': {
    en: 'needs a targets table with its headings: for whom, period, target; found the headings {headers}.',
    zh: '应为带表头的目标表：对象、期间、目标；实际表头为：{headers}。',
  },
  'not-a-day': {
    en: 'needs a date, found "{found}".',
    zh: '应为日期，实际为“{found}”。',
  },
  'load-of-nothing': {
    en: 'somebody with capacity carries no target, so that no ratio exists.',
    zh: '有人有产能而无目标，比值不存在。',
  },
  'argument-computed': {
    en: 'is a formula itself ({found}), which only the sheet can compute; put it into a cell of its own and refer to that.',
    zh: '本身是公式（{found}），只有工作表能计算；请放入单独的单元格再引用。',
  },
  'path-blank': {
    en: 'the path has a blank in it; name every level from the top.',
    zh: '路径中有空白；请从最上级起逐级填写。',
  },
  'path-twice': {
    en: 'the path "{path}" stands in row {other} already.',
    zh: '路径“{path}”已在第 {other} 行出现。',
  },
  'path-within-path': {
    en: 'the path "{path}" and that of row {other} lie one within the other; a name is either a group or a member.',
    zh: '路径“{path}”与第 {other} 行的路径互相包含；一个名称只能是上级或成员之一。',
  },
  'locks-exceed-total': {
    en: 'everything is locked, and the locked values add up to {locked}, not to {total}.',
    zh: '所有份额均已锁定，锁定值合计 {locked}，与总数 {total} 不符。',
  },
  'curve-not-ordered': {
    en: 'the anchors {first} and {second} of the curve are not in order.',
    zh: '曲线的锚点 {first} 与 {second} 次序不对。',
  },
  'curve-empty': {
    en: 'the curve needs at least one anchor.',
    zh: '曲线至少需要一个锚点。',
  },
  'curve-points-fall': {
    en: 'the curve gives {first} points and then, for a better value, {second}; points must not fall.',
    zh: '曲线先给 {first} 分，更好的值却只给 {second} 分；得分不应下降。',
  },
  'points-negative': {
    en: 'points of a curve must be 0 or more, found {found}.',
    zh: '曲线的得分不能为负，实际为 {found}。',
  },
  'cap-without-points': {
    en: 'the cap of a curve needs its points beside it, such as 150.',
    zh: '曲线的“封顶”须写明得分，如 150。',
  },
  'curve-name-unknown': {
    en: 'found "{found}"; a line of a curve begins with a number or with one of: {choices}.',
    zh: '不认识“{found}”；曲线每行以数字或以下名称开头：{choices}。',
  },
  'curve-name-twice': {
    en: '"{found}" stands on the curve twice.',
    zh: '曲线中“{found}”出现了两次。',
  },
  'curve-names-mixed': {
    en: 'give every line of the curve a name, or none of them; found "{found}".',
    zh: '曲线各行要么都写名称，要么都不写；此处为“{found}”。',
  },
  'curve-columns': {
    en: 'needs two columns, where and points, or a name, where and points; got a range of {rows} × {columns}.',
    zh: '应为两列（位置与得分），或名称、位置、得分三列；实际为 {rows} × {columns} 的区域。',
  },
  'range-without-limits': {
    en: 'where a range is best, the curve has to say which: lines for "outer low", "low", "high" and "outer high".',
    zh: '区间为佳时，曲线须写明区间：“外下限”“下限”“上限”“外上限”四行。',
  },
  'attainment-too-high': {
    en: 'the attainment {found} means {found} times the target; write 80% or 0.8, not 80.',
    zh: '完成率 {found} 表示目标的 {found} 倍；请写 80% 或 0.8，而不是 80。',
  },
  'bands-not-ordered': {
    en: 'the grade bands must go down from the best grade; {first} is followed by {second}.',
    zh: '等级下限须由高到低排列；{first} 之后是 {second}。',
  },
  'share-negative': {
    en: 'a share must be 0 or more, found {found}.',
    zh: '比例不能为负，实际为 {found}。',
  },
  'shares-not-100': {
    en: 'the shares of the grades add up to {found}, not to 100%; change them by {gap}.',
    zh: '各等级比例合计为 {found}，不是 100%；请调整 {gap}。',
  },
  'grade-twice': {
    en: 'the grade "{found}" is there twice.',
    zh: '等级“{found}”重复。',
  },
  'calibration-no-reason': {
    en: 'needs a reason: a grade is not changed without one.',
    zh: '请填写理由：无理由不得调整等级。',
  },
  'calibration-above-veto': {
    en: 'the veto "{veto}" allows at most the grade {cap}.',
    zh: '一票否决项“{veto}”之下最高为等级 {cap}。',
  },
  'calibration-passes': {
    en: '{others} reached as much as {person} or more, and would end below: say why that is right.',
    zh: '{others}的总分不低于{person}，等级却会更低：请说明为何合理。',
  },
  'calibration-behind': {
    en: '{others} reached no more than {person}, and would end above: say why that is right.',
    zh: '{others}的总分不高于{person}，等级却会更高：请说明为何合理。',
  },
  'ahp-not-square': {
    en: 'needs as many columns as rows, one for each criterion; got {rows} × {columns}.',
    zh: '行数与列数须相同，每个准则一行一列；实际为 {rows} × {columns}。',
  },
  'ahp-too-many': {
    en: 'compares {found} criteria; {most} are the most that people can compare in pairs. Group them.',
    zh: '共有 {found} 个准则，两两比较最多 {most} 个；请先分组。',
  },
  'ahp-diagonal': {
    en: 'a criterion is as important as itself: write 1, or leave it blank; found {found}.',
    zh: '准则与自身同等重要：应为 1 或留空，实际为 {found}。',
  },
  'ahp-not-reciprocal': {
    en: 'says {found}, but the opposite comparison says {other}; one must be 1 divided by the other. Leave one of them blank.',
    zh: '此处为 {found}，而反向比较为 {other}；两者须互为倒数。可将其中一个留空。',
  },
  'name-missing': {
    en: 'needs a name.',
    zh: '请填写名称。',
  },
  'kpi-twice': {
    en: 'the KPI "{found}" is there twice; give it one weight.',
    zh: '指标“{found}”重复；请只保留一项并给出一个权重。',
  },
  'adjustment-limits': {
    en: 'the limits must reach from 0 or below to 0 or above, found {least} to {most}.',
    zh: '加减分限额须含 0：下限不高于 0，上限不低于 0；实际为 {least} 至 {most}。',
  },
  'setting-unreadable': {
    en: '"{found}" cannot be read as a setting; correct it or delete the row.',
    zh: '“{found}”无法作为设置读取；请修正或删除此行。',
  },
  'sheet-not-ours': {
    en: 'the sheet "{sheet}" was not made by Yardstick and is left as it is.',
    zh: '工作表“{sheet}”不是标尺生成的，未作改动。',
  },
  'cells-edited': {
    en: 'somebody typed into cells that Yardstick would overwrite on "{sheet}": {cells}. Move what was typed elsewhere, then try again.',
    zh: '“{sheet}”上有人在标尺将要覆盖的单元格中输入了内容：{cells}。请将这些内容移到别处后重试。',
  },
  'range-needs-curve': {
    en: '{kpi} is best within a range: open its curve and set the range, or take it out.',
    zh: '“{kpi}”以区间为佳：请打开其曲线并设定区间，或将其移除。',
  },
  'mask-not-ours': {
    en: 'the sheet "{sheet}" cannot be shared with masked names; scorecards and target plans can, as long as they are not frozen.',
    zh: '工作表“{sheet}”无法生成脱敏副本；只有未冻结的记分卡与目标计划可以。',
  },
  'mask-key-broken': {
    en: 'each line needs Person or Customer, a name and what it is shown as, and none of them twice; mend the line or delete it.',
    zh: '每行须填写“人员”或“客户”、名称及显示内容，且均不得重复；请修正或删除该行。',
  },
  'scorecard-frozen': {
    en: '"{sheet}" was frozen on {day} and stays as it is. Choose another period, or delete its sheets to make it anew.',
    zh: '“{sheet}”已于 {day} 冻结，不再更改。请选择其他期间，或删除其工作表后重新生成。',
  },
  'scorecard-not-frozen': {
    en: '"{sheet}" is not frozen: its numbers follow the data.',
    zh: '“{sheet}”未冻结：其数值随数据更新。',
  },
  'scorecard-sheet-gone': {
    en: 'a sheet of the scorecard {period} has been deleted. Make the scorecard again before freezing it.',
    zh: '记分卡 {period} 有工作表已被删除。请先重新生成，再冻结。',
  },
  'plan-forgotten': {
    en: 'the settings of "{sheet}" are no longer on the sheet "Yardstick", so it cannot be brought up to date. Delete it and write the plan anew.',
    zh: '“Yardstick”工作表中已没有“{sheet}”的设置，无法更新。请删除该表后重新写入计划。',
  },
  'scorecard-forgotten': {
    en: 'the settings of "{sheet}" are no longer on the sheet "Yardstick", so it cannot be brought up to date. Delete it and generate it anew.',
    zh: '“Yardstick”工作表中已没有“{sheet}”的设置，无法更新。请删除该表后重新生成。',
  },
  'scorecard-kpi-gone': {
    en: '"{sheet}" was made with the KPI "{kpi}", which is no longer there, so it cannot be brought up to date. Define the KPI on the sheet "Yardstick" again, or delete "{sheet}" and generate it anew.',
    zh: '“{sheet}”使用了指标“{kpi}”，而该指标已不存在，无法更新。请在“Yardstick”工作表中重新定义该指标，或删除“{sheet}”后重新生成。',
  },
  'selection-not-empty': {
    en: 'the cell {cell} is not empty; select an empty cell.',
    zh: '单元格 {cell} 不为空；请选择一个空单元格。',
  },
  'nothing-selected-people': {
    en: 'choose at least one person.',
    zh: '请至少选择一个人。',
  },
  'nothing-selected-kpis': {
    en: 'choose at least one KPI.',
    zh: '请至少选择一个指标。',
  },
  'not-in-period': {
    en: 'no rows in this period to divide by.',
    zh: '此期间内没有可作分母的数据行。',
  },
  'divides-by-zero': {
    en: '"{denominator}" is 0 in this period.',
    zh: '此期间的“{denominator}”为 0。',
  },
  'base-not-positive': {
    en: '"{denominator}" is {found}; it takes a number above 0 to divide by.',
    zh: '“{denominator}”为 {found}；作除数须大于 0。',
  },
  'no-history': {
    en: 'the data begins on {first}; there is no earlier period to compare with.',
    zh: '数据始于 {first}，没有更早的期间可供比较。',
  },
  'group-not-told': {
    en: 'the {entity} table does not tell which of its rows belong to "{found}".',
    zh: '从“{entity}”表看不出哪些行属于“{found}”。',
  },
  'period-ahead': {
    en: 'the period begins on {first}; nothing of it is over yet.',
    zh: '该期间自 {first} 开始，尚未有任何一天结束。',
  },
  'no-full-years': {
    en: 'growth per year takes two full calendar years by the end of the period; the data goes from {first} to {last}.',
    zh: '年复合增长率需要截至期末至少两个完整的自然年；数据为 {first} 至 {last}。',
  },
  'power-is-no-number': {
    en: '{base} to the power of {exponent} is not a number.',
    zh: '{base} 的 {exponent} 次方不是数。',
  },
  'nobody-hired': {
    en: 'the people table has nobody here who was hired in the {months} months before the end of the period.',
    zh: '人员表中，此范围内没有人在期末前 {months} 个月内入职。',
  },
  'nobody-there-yet': {
    en: 'none of the people hired lately ({people}) has reached a month’s target yet.',
    zh: '近期入职的 {people} 人中，尚无人达成过月度目标。',
  },
  'no-forecast': {
    en: 'there is no forecast for a period within this one that was made before its period began.',
    zh: '没有针对本期间内各期间、且在其开始之前作出的预测。',
  },
  'no-target': {
    en: 'there is no target for this period and person in the targets table.',
    zh: '目标表中没有此期间、此人的目标。',
  },
  'target-zero': {
    en: 'a target of {found} cannot be scored.',
    zh: '目标为 {found}，无法计分。',
  },
  'target-missing': {
    en: 'there is no target to score against.',
    zh: '没有可对照的目标。',
  },
  'actual-missing': {
    en: 'there is no actual value to score.',
    zh: '没有可计分的实际值。',
  },
  'item-missing': {
    en: 'a score is missing and the rule says: no total.',
    zh: '有得分缺失，按规则不计总分。',
  },
  'nothing-scored': {
    en: 'none of the weighted items has a score.',
    zh: '没有任何计权项目有得分。',
  },
  'host-failed': {
    en: 'the spreadsheet refused: {message}',
    zh: '电子表格拒绝了操作：{message}',
  },
  'host-protected': {
    en: 'the sheet or the workbook is protected, or you may not change it. Nothing was changed. Lift the protection (Review ▸ Unprotect), then try again.',
    zh: '工作表或工作簿受保护，或您没有编辑权限，未作任何改动。请先取消保护（审阅 ▸ 撤消保护），然后重试。',
  },
  'host-typing': {
    en: 'a cell is being edited. Press Enter to end that, then try again.',
    zh: '有单元格正在编辑。请按回车结束编辑，然后重试。',
  },
  'host-sheet-gone': {
    en: 'a sheet that is needed is no longer there, or has another name by now. Try again.',
    zh: '所需的工作表已被删除或改名。请重试。',
  },
  'host-merged': {
    en: 'cells that Yardstick needs are merged with others. Unmerge them, then try again.',
    zh: '标尺需要的单元格与其他单元格合并了。请取消合并，然后重试。',
  },
  'host-busy': {
    en: 'the spreadsheet is busy, or somebody else is changing it just now. Wait a moment, then try again.',
    zh: '电子表格正忙，或其他人正在修改。请稍候重试。',
  },
  'host-too-large': {
    en: 'that is more than the spreadsheet can take at once. Use fewer rows or people.',
    zh: '内容超出电子表格一次所能处理的范围。请减少行数或人数。',
  },
  'host-too-old': {
    en: 'this version of Excel is too old for that. Update Excel, then try again.',
    zh: '此版本的 Excel 过旧，不支持该操作。请更新 Excel 后重试。',
  },
  'host-offline': {
    en: 'there is no connection to Google just now. What was asked for may or may not have been done: look at the sheets when the connection is back, then try again.',
    zh: '目前无法连接 Google，请求可能已执行，也可能没有。恢复连接后请先查看工作表，然后重试。',
  },
  'several-accounts': {
    en: 'Google refused the call. When several Google accounts are signed in, an add-on works only for the first: sign out of the others, or open the spreadsheet in a private window. ({message})',
    zh: 'Google 拒绝了请求。同时登录多个 Google 账号时，插件只对第一个账号有效：请退出其他账号，或在无痕窗口中打开表格。（{message}）',
  },
  'took-too-long': {
    en: 'the calculation took too long and was stopped; use a smaller range.',
    zh: '计算时间过长，已停止；请缩小区域。',
  },
  'file-unreadable': {
    en: 'the file "{file}" cannot be read: {message}',
    zh: '无法读取文件“{file}”：{message}',
  },
} as const satisfies Record<string, Text>

export type ErrorCode = keyof typeof errorTexts
