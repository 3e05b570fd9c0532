import type { EntityDefinition } from '../entity'
import { idHeaders, ownerHeaders, regionHeaders, teamHeaders } from './shared-headers'

/** The sales staff and where they belong. */
export const people: EntityDefinition = {
  id: 'people',
  name: { en: 'people', zh: '人员' },
  needs: [['person'], ['team', 'region', 'manager', 'role', 'hired', 'capacity']],
  columns: {
    person: {
      name: { en: 'Person', zh: '人员' },
      kind: 'name',
      headers: `
        Full Name; Display Name; Name; Person; Worker; Team Member; Member; User; Preferred Name; 姓名; 人员; 员工;
        名称; 用户姓名; 昵称
        | ${ownerHeaders}`,
    },
    id: {
      name: { en: 'Employee number', zh: '工号' },
      kind: 'id',
      headers: `
        Employee ID; Employee Number; Employee Code; Staff ID; Staff Number; Personnel Number; User ID; Users.id;
        Badge Number; Person ID; PersonnelObj._id; 工号; 员工编号; 员工ID; 员工号; 人员编号; 用户ID
        | ${idHeaders}`,
    },
    role: {
      name: { en: 'Role', zh: '职位' },
      kind: 'text',
      headers: `
        Job Title; Role; Position; Title; Business Title; Job Role; Job; Designation; Position Title; Job Profile;
        Job Function; 职位; 岗位; 职务; 角色; 职称; 岗位名称; 职位名称; 主角色
        | Job Level; Grade; Profile; 职级; 级别`,
    },
    team: {
      name: { en: 'Team', zh: '团队' },
      kind: 'text',
      headers: `
        ${teamHeaders}; Supervisory Organization; Org Unit; main_department; 一级部门; 组织; 所属组织; 所属团队`,
    },
    region: {
      name: { en: 'Region', zh: '区域' },
      kind: 'text',
      headers: `${regionHeaders} | Office Location; Work Location; 工作地点; 工作地`,
    },
    manager: {
      name: { en: 'Manager', zh: '主管' },
      kind: 'name',
      headers: `
        Manager; Line Manager; Direct Manager; Supervisor; Reports To; Reporting To; Reporting Manager; Leader;
        Team Lead; Team Leader; Sales Manager; Boss; 直属上级; 直属主管; 直接上级; 上级; 主管; 汇报对象; 汇报人; 领导;
        直属领导; 部门主管; 团队长; 经理; 销售经理`,
    },
    hired: {
      name: { en: 'Hired on', zh: '入职日期' },
      kind: 'date',
      headers: `
        Hire Date; Hired; Hired On; Start Date; Join Date; Joining Date; Date Joined; Onboard Date;
        Original Hire Date; Employment Start Date; 入职日期; 参加工作时间; 到岗日期; 入司日期; 加入日期; 入职年月`,
    },
    left: {
      name: { en: 'Left on', zh: '离职日期' },
      kind: 'date',
      headers: `
        Termination Date; Leave Date; Leaving Date; Exit Date; Separation Date; End Date; Left; Left On;
        Last Working Day; Last Day; Employment End Date; 离职日期; 停用时间; 最后工作日; 离岗日期`,
    },
    status: {
      name: { en: 'Status', zh: '状态' },
      kind: 'text',
      headers: `
        Employment Status; Status; Active; Is Active; Attrition; isStop; 在职状态; 状态; 是否在职; 启用状态; 是否离职;
        离职`,
    },
    capacity: {
      name: { en: 'Quota capacity', zh: '产能定额' },
      kind: 'amount',
      headers: `
        Quota Capacity; Capacity; Sales Capacity; Annual Quota; Full Quota; Ramped Quota; Productivity; 产能;
        产能定额; 定额; 年度定额; 人均产能; 年度任务`,
    },
    basePay: {
      name: { en: 'Base pay', zh: '底薪' },
      kind: 'amount',
      headers: `
        Base Salary; Base Pay; Salary; Annual Salary; Monthly Salary; Monthly Income; Pay Rate; Compensation; OTE;
        底薪; 基本工资; 基本薪资; 月薪; 薪资; 薪水; 工资; 固定工资; 岗位工资`,
    },
    email: {
      name: { en: 'E-mail', zh: '邮箱' },
      kind: 'text',
      headers: `
        Email; Work Email; Email Address; Company Email; Business Email; User Principal Name; 邮箱; 电子邮箱;
        电子邮件; 工作邮箱; 企业邮箱; 邮件`,
    },
  },
  derived: {},
  owner: 'person',
  time: 'hired',
}
