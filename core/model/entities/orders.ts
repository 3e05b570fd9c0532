import type { EntityDefinition } from '../entity'

/** Orders or invoices, one row a document or a line. */
export const orders: EntityDefinition = {
  id: 'orders',
  name: { en: 'orders', zh: '订单' },
  needs: [['customer', 'customerId'], ['amount'], ['date']],
  columns: {
    id: {
      name: { en: 'Order number', zh: '订单编号' },
      kind: 'id',
      headers: `
        Order ID; Order No; Order Number; Order #; SO Number; Sales
        Order Number; Sales Order; Invoice No; Invoice Number;
        Invoice; Transaction ID; Txn ID; Receipt No; Document No;
        Bill No; SalesOrderObj.name;
        订单编号; 订单号; 销售订单编号; 销售订单; 订单ID; 单号; 单据编号; 单据号; 销售单号; 出库单号;
        发票号; 发票号码; 合同编号; 流水号; 交易号; 訂單編號`,
    },
    date: {
      name: { en: 'Order date', zh: '订单日期' },
      kind: 'date',
      headers: `
        Order Date; Date; Invoice Date; Sales Date; Purchase Date;
        Transaction Date; Booking Date; Document Date; Posting Date;
        Order Time; Bill Date; order_purchase_timestamp; Booked;
        Booked On; Sale Date;
        下单日期; 下单时间; 订单日期; 订单时间; 成交日期; 成交时间; 销售日期; 开票日期; 单据日期; 签约日期;
        签订日期; 交易时间; 出库日期; 日期; 業務日期; 签单日期; 销售时间; 付款时间`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `
        Customer Name; Client Name; Account Name; Buyer Name; Sold
        To; Bill To; account_id__r; Customer; Client; Account;
        Buyer; Organization;
        客户名称; 客户; 买家; 会员名; 购货单位; 往来单位; 客户简称; 客戶名稱; 客户全称; 公司名称; 购买方;
        企业名称; 公司`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `
        Customer ID; Customer No; Customer Number; Customer Code;
        Client ID; Account ID; Buyer ID; Member ID; User ID;
        customer_unique_id; Account_Name.id;
        客户ID; 客户编号; 客户编码; 客户代码; 会员ID; 会员号; 会员编号; 买家ID; 用户ID; 客戶編號`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `
        Sales Rep; Salesperson; Sales Order Owner; Invoice Owner;
        Owner; Agent; Account Manager; Rep; Sales Agent; Sales
        Representative; Seller; Account Executive; Assigned To;
        负责人; 业务员; 销售员; 销售代表; 制单人; 经办人; 客户经理; 导购; 销售; 销售人员; 跟进人; 归属人`,
    },
    amount: {
      name: { en: 'Amount', zh: '金额' },
      kind: 'amount',
      headers: `
        Amount; Sales; Net Amount; Net Sales; Revenue; Total; Grand
        Total; Order Amount; Order Total; Line Total; Extended
        Price; Sub Total; Turnover; GMV; payment_value; Value; Order
        Value; Net; Line Amount; Invoice Amount; Total Amount; Sales
        Amount; Total Sales;
        订单金额; 销售订单金额; 销售额; 销售金额; 成交金额; 实收金额; 应收金额; 合计; 合计金额; 总金额;
        价税合计; 不含税金额; 净额; 实付金额; 付款金额; 金额; 小计; 營業額; 合同金额; 订单总额; 实付; 收入`,
    },
    currency: {
      name: { en: 'Currency', zh: '币种' },
      kind: 'text',
      headers: `
        Currency; Currency Code; Order Currency;
        币种; 货币; 币别; 结算币种; 幣別`,
    },
    quantity: {
      name: { en: 'Quantity', zh: '数量' },
      kind: 'number',
      headers: `
        Quantity; Qty; Units; Volume; Pieces; number_of_cds;
        数量; 销售数量; 销量; 件数; 订购数量; 出库数量; 數量`,
    },
    unitPrice: {
      name: { en: 'Unit price', zh: '单价' },
      kind: 'amount',
      headers: `
        Unit Price; Price; List Price; Selling Price; Rate;
        sales_price;
        单价; 销售单价; 价格; 售价; 标准价格; 含税单价; 單價`,
    },
    discount: {
      name: { en: 'Discount', zh: '折扣' },
      kind: 'number',
      headers: `
        Discount; Discount Rate; Disc;
        折扣; 折扣率; 整单折扣; 优惠金额; 优惠`,
    },
    cost: {
      name: { en: 'Cost', zh: '成本' },
      kind: 'amount',
      headers: `
        Cost; COGS; Cost of Goods Sold; Total Cost;
        成本; 销售成本; 成本金额`,
    },
    profit: {
      name: { en: 'Profit', zh: '利润' },
      kind: 'amount',
      headers: `
        Profit; Gross Profit; GP; Contribution;
        利润; 毛利; 毛利额; 贡献毛利`,
    },
    productId: {
      name: { en: 'Product number', zh: '产品编号' },
      kind: 'id',
      headers: `
        Product ID; SKU; StockCode; Item Code; Item No; Product
        Code; Part Number; Material;
        产品编码; 产品编号; 商品编码; 商品编号; 物料编码; 料号; 货号; SKU`,
    },
    product: {
      name: { en: 'Product', zh: '产品' },
      kind: 'text',
      headers: `
        Product; Product Name; Item; Item Name; Description; Product
        Details; Service; product_id__r;
        产品; 产品名称; 商品; 商品名称; 品名; 物料名称; 服务名称`,
    },
    category: {
      name: { en: 'Category', zh: '品类' },
      kind: 'text',
      headers: `
        Category; Sub-Category; Product Category; Product Line;
        Product Family; Series; Department;
        品类; 类别; 产品分类; 商品分类; 产品线; 大类; 小类; 系列`,
    },
    region: {
      name: { en: 'Region', zh: '区域' },
      kind: 'text',
      headers: `
        Region; Country; Country/Region; State; State/Province;
        Province; City; Territory; Market; Area; Sales Region;
        区域; 大区; 国家; 省; 省份; 市; 城市; 地区; 销售区域; 片区; 销售大区`,
    },
    team: {
      name: { en: 'Team', zh: '团队' },
      kind: 'text',
      headers: `
        Team; Sales Team; Department;
        团队; 销售团队; 部门; 所属部门`,
    },
    segment: {
      name: { en: 'Segment', zh: '客户类型' },
      kind: 'text',
      headers: `
        Segment; Customer Segment; Channel; Customer Type; Sales
        Channel;
        客户类型; 客户分类; 客户级别; 渠道; 销售渠道; 客群; 细分`,
    },
    status: {
      name: { en: 'Order status', zh: '订单状态' },
      kind: 'text',
      headers: `
        Status; Order Status; Fulfillment Status; Payment Status;
        Stage; life_status;
        订单状态; 状态; 发货状态; 审批状态; 生命状态; 回款状态`,
    },
    paid: {
      name: { en: 'Amount paid', zh: '已回款金额' },
      kind: 'amount',
      headers: `
        Amount Paid; Paid; Received; Payment Amount;
        已回款金额; 回款金额; 已收金额; 实收; 本次到账金额`,
    },
    due: {
      name: { en: 'Amount due', zh: '待回款金额' },
      kind: 'amount',
      headers: `
        Balance; Amount Due; Outstanding; Receivable; Pending;
        receivable_amount;
        待回款金额; 应收余额; 未收金额; 欠款; 尾款`,
    },
    paidDate: {
      name: { en: 'Paid on', zh: '回款日期' },
      kind: 'date',
      headers: `
        Paid Date; Payment Date; Date Paid;
        回款日期; 付款日期; 到账日期`,
    },
    shipped: {
      name: { en: 'Shipped on', zh: '发货日期' },
      kind: 'date',
      headers: `
        Ship Date; Delivery Date; Shipped; Fulfilled At; Due Date;
        发货日期; 交货日期; 出库时间; 预计交货日期; 送达时间`,
    },
    isReturn: {
      name: { en: 'Returned', zh: '是否退货' },
      kind: 'text',
      headers: `
        Return; Returned; Refund; Cancelled; Credit Note;
        是否退货; 退货; 退款; 退货单; 红冲; 作废`,
    },
  },
}
