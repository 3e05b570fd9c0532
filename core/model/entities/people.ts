import type { EntityDefinition } from '../entity'

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
        Name; Full Name; Employee Name; sales_agent; Rep; Employee;
        Sales Rep; Salesperson; Owner; Person; Team Member;
        姓名; 员工姓名; 人员; 名称; 销售; 销售员; 业务员; 销售代表; 员工; 负责人`,
    },
    id: {
      name: { en: 'Employee number', zh: '工号' },
      kind: 'id',
      headers: `
        Employee ID; Employee Number; User ID; Staff ID; Users.id;
        PersonnelObj._id;
        工号; 员工编号; 员工ID; 人员编号; 用户ID`,
    },
    role: {
      name: { en: 'Role', zh: '职位' },
      kind: 'text',
      headers: `
        Role; Job Title; Title; Position; JobRole; Profile; Job
        Level; role.name; profile.name;
        职位; 岗位; 职务; 角色; 职级; 主角色`,
    },
    team: {
      name: { en: 'Team', zh: '团队' },
      kind: 'text',
      headers: `
        Team; Department; Office; main_department; regional_office;
        Sales Team; Group;
        部门; 主属部门; 团队; 分公司; 小组; 所属部门; 销售团队`,
    },
    region: {
      name: { en: 'Region', zh: '区域' },
      kind: 'text',
      headers: `
        Region; Territory; Regional Office; Area;
        区域; 大区; 地区; 战区`,
    },
    manager: {
      name: { en: 'Manager', zh: '主管' },
      kind: 'name',
      headers: `
        Manager; Supervisor; Reports To; Reporting To; Leader; Sales
        Manager; Team Lead;
        直属上级; 上级; 主管; 汇报对象; 领导; 团队长; 经理; 销售经理`,
    },
    hired: {
      name: { en: 'Hired on', zh: '入职日期' },
      kind: 'date',
      headers: `
        Hire Date; Start Date; Join Date; Date of Joining; Onboard
        Date; Hired; Hired On;
        入职日期; 入职时间; 参加工作时间`,
    },
    left: {
      name: { en: 'Left on', zh: '离职日期' },
      kind: 'date',
      headers: `
        Termination Date; Leave Date; Exit Date; End Date; Left;
        Left On;
        离职日期; 离职时间; 停用时间`,
    },
    status: {
      name: { en: 'Status', zh: '状态' },
      kind: 'text',
      headers: `
        Status; Active; Employment Status; isActive; isStop;
        状态; 在职状态; 是否在职; 启用状态; 离职`,
    },
    capacity: {
      name: { en: 'Quota capacity', zh: '产能定额' },
      kind: 'amount',
      headers: `
        Quota Capacity; Capacity; Annual Quota;
        产能; 定额; 年度定额`,
    },
    basePay: {
      name: { en: 'Base pay', zh: '底薪' },
      kind: 'amount',
      headers: `
        Base Salary; Salary; Monthly Income; OTE; Base Pay;
        底薪; 基本工资; 月薪; 薪资; 固定工资`,
    },
    email: {
      name: { en: 'E-mail', zh: '邮箱' },
      kind: 'text',
      headers: `
        Email; Work Email;
        邮箱; 电子邮箱; 工作邮箱`,
    },
  },
}
