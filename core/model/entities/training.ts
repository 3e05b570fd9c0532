import type { EntityDefinition } from '../entity'
import { teamHeaders } from './shared-headers'

/** Who was trained in what, for how long, and what it changed. */
export const training: EntityDefinition = {
  id: 'training',
  name: { en: 'training', zh: '培训' },
  needs: [['person'], ['date'], ['course', 'hours', 'before', 'after', 'cost']],
  columns: {
    person: {
      name: { en: 'Person', zh: '人员' },
      kind: 'name',
      headers: `
        Trainee; Employee Name; Participant; Attendee; Learner; Student; Full Name; Name; Person; User;
        Recipient Name; Sales Rep; Rep; 学员; 学员姓名; 参训人; 参训人员; 参训人姓名; 参训学员; 受训人; 姓名; 员工;
        员工姓名; 人员; 销售; 业务员
        | Employee ID; 工号; 员工编号`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    course: {
      name: { en: 'Course', zh: '课程' },
      kind: 'text',
      headers: `
        Course; Course Title; Training; Training Title; Program; Module; Certification; Learning Path; 课程; 培训项目;
        培训名称; 培训主题; 培训内容; 培训班
        | Training Type; Training Topic; Course Code; Course ID; 培训类型; 课程编号`,
    },
    date: {
      name: { en: 'Date', zh: '培训日期' },
      kind: 'date',
      headers: `
        Training Date; Course Date; Completion Date; Completed On; Date Attended; Session Date; 培训日期; 完成日期;
        结业日期; 上课日期; 参训日期; 考试日期
        | Date; Start Date; 日期; 开始日期`,
    },
    hours: {
      name: { en: 'Hours', zh: '学时' },
      kind: 'number',
      headers: `
        Hours; Learning Hours; Hours Completed; Hours Attended; Credit Hours; Duration in Hours; Duration Hours;
        Duration; 学时; 课时; 学习时长; 时长; 学分`,
    },
    before: {
      name: { en: 'Score before', zh: '训前成绩' },
      kind: 'number',
      headers: `
        Before; Pre Score; Pre-Test; Pre-Test Score; Pre-Training Score; Pre-Assessment Score; Pre-Assessment;
        Score Before; Before Score; Baseline Score; 训前; 训前得分; 训前成绩; 训前评分; 培训前; 培训前得分;
        培训前成绩; 前测; 前测成绩; 训前测试`,
    },
    after: {
      name: { en: 'Score after', zh: '训后成绩' },
      kind: 'number',
      headers: `
        After; Post Score; Post-Test; Post-Test Score; Post-Training Score; Post-Assessment Score; Post-Assessment;
        Score After; After Score; 训后; 训后得分; 训后成绩; 训后评分; 培训后; 培训后得分; 培训后成绩; 后测; 后测成绩;
        训后测试
        | Final Score; Test Score; Exam Score; Score; 考试成绩; 考核成绩; 成绩; 结业成绩; 考核得分`,
    },
    cost: {
      name: { en: 'Cost', zh: '培训费用' },
      kind: 'amount',
      headers: `Cost; Fee; Tuition; 培训费; 培训成本; 费用; 学费`,
    },
  },
  derived: {},
  owner: 'person',
  time: 'date',
}
