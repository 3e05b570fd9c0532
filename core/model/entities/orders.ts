import type { EntityDefinition } from '../entity'
import {
  createdHeaders,
  currencyHeaders,
  customerHeaders,
  customerIdHeaders,
  idHeaders,
  ownerHeaders,
  productHeaders,
  regionHeaders,
  teamHeaders,
} from './shared-headers'

/** Orders or invoices, one row a document or a line. */
export const orders: EntityDefinition = {
  id: 'orders',
  name: { en: 'orders', zh: '订单' },
  needs: [['customer', 'customerId'], ['amount', 'unitPrice'], ['amount', 'quantity'], ['date']],
  columns: {
    id: {
      name: { en: 'Order number', zh: '订单编号' },
      kind: 'id',
      headers: `
        Order ID; Order No; Order; SO Number; Invoice No; Invoice; Transaction ID; Txn ID; Receipt No; Document No;
        Sales Document; Bill No; Order Reference; Order Code; Purchase ID; Sale ID; Contract No; SalesOrderObj.name;
        Basket ID; 订单编号; 订单号; 订单ID; 销售订单; 销售订单编号; 销售订单号; 单号; 单据编号; 单据号; 单据号码;
        销售单号; 出库单号; 出货单号; 发货单号; 发票号; 发票号码; 合同编号; 合同号; 流水号; 交易号; 小票号;
        内部订单号; 主订单编号; 子订单编号; 訂單編號
        | Num; Name; ${idHeaders}; Document; 线上订单号; 商户订单号`,
    },
    date: {
      name: { en: 'Order date', zh: '订单日期' },
      kind: 'date',
      headers: `
        Order Date; Order Placed; Ordered At; Purchase Date; Purchased On; Sales Date; Sale Date; Transaction Date;
        Txn Date; Booking Date; Booked; Booked On; 下单日期; 订单日期; 订单创建时间; 订购日期; 销售日期; 成交日期;
        购买日期; 交易时间; 消费时间
        | Invoice Date; Bill Date; Document Date; Posting Date; Contract Date; 开票日期; 单据日期; 签订日期; 签定日期;
        签约日期; 签单日期; 合同日期; 出库日期; 出货日期; 業務日期; 业务日期; 制单日期
        | Date; 日期
        | ${createdHeaders}
        | Payment Time; Paid At; 付款时间; 支付时间`,
    },
    customer: {
      name: { en: 'Customer', zh: '客户' },
      kind: 'name',
      headers: `
        Sold To; Sold-To Party; Sold-To Name; 买家; 买家会员名; 买家昵称; 买家姓名; 会员名; 会员名称; 会员昵称;
        会员姓名; 用户名; 用户姓名; 用户昵称; 往来单位; 购货单位; 购货方; 购货单位名称; 购买方; 购方名称; 购买单位;
        顾客; 顾客姓名; ${customerHeaders}
        | Bill To; Bill-to Name; Billing Name; Contact Name; Cardholder Name; Payer Name; 结算客户; 开票客户
        | Billing Company; Ship To; Recipient Name; Name; 收货人; 收货人姓名; 收件人; 收货单位; 联系人`,
    },
    customerId: {
      name: { en: 'Customer number', zh: '客户编号' },
      kind: 'id',
      headers: `
        ${customerIdHeaders}; Member ID; Member No; Customer Unique ID; User ID; Buyer User ID; Contact ID; 会员ID;
        会员号; 会员编号; 会员卡号; 买家ID; 买家账号; 用户ID; 用户编号; 下单帐号; 下单账号; 顾客编号; 购货单位代码;
        客户代号
        | Sold To; Sold-To Party; Customer Email; Buyer Email; Billing Email; Email; Email Address; 客户邮箱;
        买家手机号; 会员手机号`,
    },
    owner: {
      name: { en: 'Owner', zh: '负责人' },
      kind: 'name',
      headers: `导购; 导购员; 营业员; 店员; 开单人; 处理人员; ${ownerHeaders}; Cashier; Employee; 制单人; 收银员`,
    },
    team: { name: { en: 'Team', zh: '团队' }, kind: 'text', headers: teamHeaders },
    region: {
      name: { en: 'Region', zh: '区域' },
      kind: 'text',
      headers: `${regionHeaders} | Market; 收货省份; 收货城市`,
    },
    segment: {
      name: { en: 'Segment', zh: '客户类型' },
      kind: 'text',
      headers: `
        Segment; Customer Segment; Customer Type; Customer Group; Customer Category; Customer Class; Buyer Type;
        客户类型; 客户分类; 客户类别; 客户级别; 客户等级; 客群; 细分; 会员等级
        | Channel; Distribution Channel; 渠道; 销售渠道; 分销渠道; 平台; 销售平台; 订单来源`,
    },
    amount: {
      name: { en: 'Amount', zh: '金额' },
      kind: 'amount',
      headers: `
        Line Total; Line Amount; Line Value; Extended Price; Extended Amount; 行金额; 明细金额
        | Amount; Sales; Net Amount; Net Sales; Net Value; Net Revenue; Revenue; Turnover; GMV; Total; Total Amount;
        Total Sales; Total Price; Total Revenue; Total Value; Value; Net; payment_value; amount_total;
        Contract Amount; Contract Value; Total Net; 金额; 销售额; 销售收入; 成交金额; 消费金额; 总金额; 总价;
        价税合计; 含税金额; 不含税金额; 净额; 开票金额; 出货金额; 货款; 货款合计; 营业额; 營業額; 收入
        | Grand Total; Total Due; 合计金额; 总计; 合计
        | 实收金额; 商家实收金额; 实际收款
        | 实付金额; 实付; 实付款; 用户实付金额; 买家实际支付金额; 付款金额; 支付金额
        | 应收金额; 应收订单金额; 应付金额; 应付款
        | Subtotal; Gross Sales; Gross Amount; Gross; Untaxed Amount; Item Total; Item Price; 小计; 商品金额;
        商品总价; 商品总金额`,
    },
    currency: { name: { en: 'Currency', zh: '币种' }, kind: 'text', headers: currencyHeaders },
    quantity: {
      name: { en: 'Quantity', zh: '数量' },
      kind: 'number',
      headers: `
        Quantity; Qty; Units; Units Sold; Quantity Ordered; Quantity Purchased; Quantity Sold; Item Quantity;
        Lineitem Quantity; Qty Ordered; Qty Sold; No. of Units; Pieces; number_of_cds; Volume; 数量; 销售数量; 销量;
        件数; 订购数量; 订货数量; 购买数量; 商品数量; 宝贝总数量; 实发数量; 出库数量; 发货数量; 出货数量; 數量`,
    },
    unitPrice: {
      name: { en: 'Unit price', zh: '单价' },
      kind: 'amount',
      headers: `
        Unit Price; Price; Price Each; Price per Unit; Price per Item; Unit Amount; Item Price; Lineitem Price;
        Selling Price; Net Price; Product Price; 单价; 销售单价; 价格; 售价; 成交价; 成交单价; 商品单价; 实际售价;
        销售价; 單價
        | List Price; Retail Price; Rate; 标准价格; 含税单价; 不含税单价; 京东价; 原价; 零售价; 标价`,
    },
    unitCost: {
      name: { en: 'Unit cost', zh: '单位成本' },
      kind: 'amount',
      headers: `
        Unit Cost; Cost per Unit; Cost per Item; Cost Price; Cost Each; Purchase Price; Standard Cost; Average Cost;
        Buying Price; 单位成本; 成本单价; 成本价; 进货价; 采购价; 采购单价; 进价; 平均成本`,
    },
    discount: {
      name: { en: 'Discount', zh: '折扣金额' },
      kind: 'amount',
      headers: `
        Discount Amount; Discount; Discounts; Total Discount; Discount Total; Discount Value; Disc; Lineitem Discount;
        Promotion Discount; 优惠金额; 优惠; 优惠合计; 店铺优惠; 店铺优惠合计; 店铺优惠折扣; 折扣金额; 折让金额;
        优惠券金额; 优惠减免; 让利金额; 抹零金额; 满减金额; 折扣`,
    },
    discountRate: {
      name: { en: 'Discount rate', zh: '折扣率' },
      kind: 'percent',
      headers: `
        Discount Rate; Discount Percent; Discount Percentage; Discount Pct; Discount; Disc; 折扣率; 整单折扣; 折扣;
        优惠率; 扣率`,
    },
    cost: {
      name: { en: 'Cost', zh: '成本' },
      kind: 'amount',
      headers: `
        Cost; COGS; Cost of Goods Sold; Cost of Goods; Cost of Sales; Total Cost; Cost Amount; Costs; Product Cost;
        成本; 销售成本; 成本金额; 总成本; 成本合计; 商品成本; 结转成本`,
    },
    profit: {
      name: { en: 'Profit', zh: '利润' },
      kind: 'amount',
      headers: `
        Profit; Gross Profit; Total Profit; Gross Income; Gross Margin Amount; GP; Contribution; Net Profit; 利润;
        毛利; 毛利额; 毛利润; 利润额; 销售毛利; 贡献毛利`,
    },
    productId: {
      name: { en: 'Product number', zh: '产品编号' },
      kind: 'id',
      headers: `
        Product ID; Product Code; Product Number; Product SKU; SKU; SKU ID; Stock Code; Item Code; Item ID; Item No;
        Item SKU; Part Number; Material; Material Number; Article No; Lineitem SKU; Inventory Item Code; ASIN; UPC;
        Barcode; 产品编码; 产品ID; 商品编码; 商品ID; 物料编码; 存货编码; 料号; 货号; 款号; 商家编码; 条码`,
    },
    product: {
      name: { en: 'Product', zh: '产品' },
      kind: 'text',
      headers: `
        ${productHeaders}; Lineitem Name; Item Description; Product Description; Product/Service; Description;
        Material Description; 宝贝标题; 商品标题; 全部商品名称; 存货名称; 物料名称; 物料描述; 品名; 货品名称; 服务名称`,
    },
    category: {
      name: { en: 'Category', zh: '品类' },
      kind: 'text',
      headers: `
        Category; Product Category; Item Category; Product Group; Product Type; Product Line; Product Family;
        Item Group; 品类; 类别; 产品分类; 产品类别; 商品分类; 商品类别; 商品类目; 类目; 产品线; 大类; 存货分类;
        物料分类; 产品大类; 商品大类
        | Sub-Category; Series; 小类; 系列; 品牌; Brand`,
    },
    status: {
      name: { en: 'Order status', zh: '订单状态' },
      kind: 'text',
      headers: `
        Status; Order State; 状态
        | Financial Status; Payment Status; Fulfillment Status; Delivery Status; Shipping Status; life_status;
        发货状态; 付款状态; 回款状态; 支付状态; 审批状态; 生命状态`,
    },
    paid: {
      name: { en: 'Amount paid', zh: '已回款金额' },
      kind: 'amount',
      headers: `
        Amount Paid; Paid Amount; Paid; Total Paid; Received; Amount Received; Payment Amount; Payments; Collected;
        已回款金额; 已回款; 回款金额; 已收金额; 已收款; 已收款金额; 累计回款; 实收; 到账金额; 本次到账金额; 已付金额;
        实付金额; 买家实际支付金额; 商家实收金额; 用户实付金额`,
    },
    due: {
      name: { en: 'Amount due', zh: '待回款金额' },
      kind: 'amount',
      headers: `
        Amount Due; Balance; Balance Due; Open Balance; Remaining Amount; Remaining Balance; Outstanding;
        Outstanding Balance; Outstanding Amount; Open Amount; Receivable; receivable_amount; Unpaid; Unpaid Amount;
        待回款金额; 未回款金额; 未回款; 应收余额; 未收金额; 未收款; 未收款金额; 未付金额; 未核销余额; 欠款; 欠款金额;
        尾款; 剩余金额`,
    },
    paidDate: {
      name: { en: 'Paid on', zh: '回款日期' },
      kind: 'date',
      headers: `
        Paid Date; Payment Date; Payments Date; Settlement Date; Received Date; 回款日期; 付款日期; 支付时间;
        付款确认时间; 到账日期; 收款日期`,
    },
    shipped: {
      name: { en: 'Shipped on', zh: '发货日期' },
      kind: 'date',
      headers: `
        Ship Date; Shipped; Shipped Date; Shipping Date; Shipment Date; Dispatch Date; Delivery Date; Delivered At;
        Fulfilled At; Fulfillment Date; 发货日期; 交货日期; 交付日期; 出库时间; 送达时间; 发运日期`,
    },
    isReturn: {
      name: { en: 'Returned', zh: '是否退货' },
      kind: 'text',
      headers: `
        Return; Returned; Is Return; Is Returned; Refund; Refunded; Cancelled; Canceled; Is Cancelled; Credit Note;
        是否退货; 退货; 退款; 是否退款; 退货单; 红冲; 作废; 是否作废`,
    },
  },
  derived: {
    amount: { name: { en: 'amount', zh: '金额' }, kind: 'number' },
    cost: { name: { en: 'cost', zh: '成本' }, kind: 'number' },
    paid: { name: { en: 'amount paid', zh: '已回款金额' }, kind: 'number' },
    settled: { name: { en: 'day of payment', zh: '回款日期' }, kind: 'day' },
  },
  owner: 'owner',
  time: 'date',
}
