/** Headers that mean the same in tables of every kind. */

export const ownerHeaders = `
  Owner; Owner Full Name; Record Owner; Sales Owner; Sales Rep; Sales Representative; Rep; Salesperson; Salesman;
  Sales Agent; Agent; Seller; Account Executive; AE; Account Manager; Assigned To; Assigned To User; Assigned User;
  Assigned; Responsible; Responsible Person; Handled By; user_name; owner__r; Sales Consultant; Sales Associate;
  Field Rep; 负责人; 负责人姓名; 所有者; 所有人; 拥有者; 业务负责人; 销售负责人; 销售; 销售员; 销售人员; 销售姓名;
  业务员; 业务人员; 业务代表; 业务经理; 销售代表; 销售顾问; 置业顾问; 客户经理; 大客户经理; 归属人; 归属销售;
  所属销售; 所属人; 所属业务员; 跟进人; 跟进人员; 跟单员; 责任人; 经办人; 经手人; 负责销售; 業務員; 負責人; 業務;
  銷售人員
  | Account Owner; Company Owner; Contact Owner; Customer Owner; Created By; 客户负责人; 客户所有者; 创建人; 录入人
  | Owner ID; hubspot_owner_id; User ID; Rep ID; Sales Rep ID; Salesperson Code; Salesperson ID; 负责人ID; 业务员编码`

export const customerHeaders = `
  Customer; Customer Full Name; Account Name; Client; account_id__r; 客户; 客户名; 客户全称; 客户姓名; 关联客户;
  所属客户; 最终客户; 终端客户; 客戶; 客戶名稱; 客户单位; 客户公司
  | Company; Company / Account; Associated Company; Associated Company Primary; Primary Company;
  Primary Associated Company; Organization; Organisation; org_name; Business Name; Buyer; 公司; 企业名称; 单位名称;
  甲方; 客户简称; 账户名称`

export const customerIdHeaders = `
  Customer ID; Customer No; Customer Code; Account ID; Account No; Client ID; Client No; Client Code; Company ID;
  Organization ID; Buyer ID; customer_oid; associatedcompanyid; org_id; Account Name.id; Associated Company IDs;
  客户ID; 客户编号; 客户号; 关联客户ID; 客戶編號; 客户内码; 公司ID`

export const teamHeaders = `
  Team; Sales Team; Sales Group; Department; Dept; Division; Business Unit; Strategic Business Unit; Sales Office;
  Regional Office; Office; Branch; Group; Owner Role; HubSpot Team; hubspot_team_id; owner_department;
  data_own_department; 团队; 销售团队; 小组; 销售组; 组别; 部门; 所属部门; 归属部门; 销售部门; 所在部门; 负责人部门;
  负责人所在部门; 负责人主属部门; 主属部门; 业务部门; 分公司; 办事处; 事业部; 门店; 部門; 團隊`

export const regionHeaders = `
  Region; Sales Region; Territory; Sales Territory; Desired Territory; Area; Zone; District; 大区; 销售大区; 区域;
  所属区域; 销售区域; 地区; 战区; 片区; 所在地区; 所在区域; 區域; 地區
  | Country/Region; Country; Ship-to Country; Shipping Country; Billing Country; ship-country; 国家; 国家/地区
  | State/Province; State; Province; Shipping State; Shipping Province; Billing State; Billing Province; 省; 省份;
  所在省; 所在省份
  | City; Shipping City; Billing City; Location; 市; 城市; 所在城市`

export const currencyHeaders = `
  Currency; Currency Code; ISO Currency; CurrencyIsoCode; Document Currency; Currency of Value; value_currency;
  mc_currency; 币种; 货币; 币别; 结算币种; 幣別; 币种代码`

export const productHeaders = `
  Product; Product Title; Associated Product; Item; Product Details; Solution; Service; Product2.Name; product_id__r;
  产品; 产品名; 商品; 意向产品; 购买产品; 產品; 產品名稱; 商品名
  | Product Line; Product Family; Business Line; Service Line; SKU; 产品线; 型号; 产品型号; 方案; 品类`

export const createdHeaders = `
  Created; Created Date; Create Date; Creation Date; Date Added; Add Time; Date Entered; createdon; 创建时间;
  新建时间; 建立时间; 录入时间; 登记时间; 提交时间; 建档日期; 创建于; 建立時間`

export const idHeaders = `ID; Record ID; No; Number; Code; Key; Reference; 编号; 号; 唯一性ID; 数据ID`
