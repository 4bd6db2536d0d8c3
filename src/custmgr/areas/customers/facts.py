"""The words of the customer file."""

from datetime import date
from enum import Enum
from functools import cached_property

from custmgr.areas.staff.facts import Role
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class CustomerKind(Word):
    """What makes somebody a customer (CUS-2)."""

    BUYER = "buyer", mark("Buyer")
    PROSPECT = "prospect", mark("Intends to buy")
    USER = "user", mark("Uses such products")


class Party(Word):
    """Whether the customer is a company or a person (CUS-2)."""

    COMPANY = "company", mark("Company")
    PERSON = "person", mark("Person")


class Region(Word):
    """Whether the goods are delivered in mainland China."""

    DOMESTIC = "domestic", mark("Domestic")
    FOREIGN = "foreign", mark("Foreign")


class FileState(Word):
    """How far the registration form has come (CUS-7, CUS-8)."""

    DRAFT = "draft", mark("Draft")
    SUBMITTED = "submitted", mark("Submitted")
    ARCHIVED = "archived", mark("Archived")


class Status(Word):
    """How lately the customer bought (FIL-16)."""

    ACTIVE = "active", mark("Active")
    INACTIVE = "inactive", mark("Inactive")
    LOST = "lost", mark("Lost")


class Need(Word):
    """What a change may have to rest on (FIL-14)."""

    REQUESTED_BY = "requested_by", mark("who asked for it")
    REASON = "reason", mark("the reason")
    DOC_NO = "doc_no", mark("the paper's number")


class Source(Word):
    """From where a developer of property has a customer (INF-05)."""

    CALLIN = "callin", mark("Called in")
    WALKIN = "walkin", mark("Came to the site")
    EVENT = "event", mark("Took part in an event of ours")
    OWNER = "owner", mark("Owner who bought")
    SPECIAL = "special", mark("Important customer by a special way")


class BusinessType(Word):
    """What kind of trade the customer carries on."""

    AGENT = "agent", mark("Agent")
    DISTRIBUTOR = "distributor", mark("Distributor")
    GROUP = "group", mark("Group customer")
    SHOP_4S = "shop_4s", mark("4S shop")
    FACTORY = "factory", mark("Factory")
    TRADING_COMPANY = "trading_company", mark("Trading company")
    OTHER = "other", mark("Other")


class BankRating(Word):
    """What the customer's bank thinks of its credit."""

    BEST = "AAA", mark("Rating AAA")
    GOOD = "AA", mark("Rating AA")
    FAIR = "A", mark("Rating A")


class Block(Word):
    """A block of the file form, as it stands on paper."""

    HEAD = "head", mark("Customer")
    CONTACT = "contact", mark("Main contact")
    SECOND = "second", mark("Secondary contact")
    COMPANY = "company", mark("Company")
    INDUSTRY = "industry", mark("Industry and market")
    PURCHASING = "purchasing", mark("Purchasing")
    RIVALS = "rivals", mark("Competition")
    INVOICING = "invoicing", mark("Invoicing")
    WISHES = "wishes", mark("Wishes about visits")


class FieldKind(Enum):
    """How what is typed into a field is read, and how it is stored."""

    TEXT = "text"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    CREDIT_CODE = "credit_code"
    WORD = "word"
    MONEY = "money"
    QUANTITY = "quantity"
    DAY = "day"
    FLAG = "flag"
    STAFF = "staff"


STORED_AS = {FieldKind.MONEY: "{}_fen", FieldKind.QUANTITY: "{}_milli", FieldKind.STAFF: "{}_id"}


@frozen
class FileField:
    """One field of the file form: its name, its title, how it is read, and headings it has in other files."""

    key: str
    title: str
    block: Block
    kind: FieldKind = FieldKind.TEXT
    aliases: tuple[str, ...] = ()
    words: type[Word] | None = None

    @cached_property
    def column(self) -> str:
        """Return the column that stores the field."""
        return STORED_AS.get(self.kind, "{}").format(self.key)


@frozen
class Customer:
    """A customer as other areas name one."""

    id: int
    code: str
    name: str
    region: Region
    file_state: FileState
    salesperson: str | None
    registered_on: date


@frozen
class Wishes:
    """What the customer does not want, each since the day it was entered (FVS-05)."""

    no_phone: date | None = None
    no_onsite: date | None = None
    no_contact: date | None = None


@frozen
class Doubt:
    """Something that may be wrong and is pointed out, never refused: a sentence and its values (CUS-6)."""

    sentence: str
    values: dict[str, object]


@frozen
class Change:
    """One change of the file: the field, old and new value as text, when, on what it rests, who entered it (CUS-10)."""

    field: str
    old: str | None
    new: str | None
    at: str
    requested_by: str | None
    reason: str | None
    doc_no: str | None = None
    source_role: str | None = None
    operator: str | None = None
    former_code: str | None = None


@frozen
class Request:
    """On what a change rests: who asked for it, why, the number of the paper, whose function it came from (FIL-14)."""

    requested_by: str | None = None
    reason: str | None = None
    doc_no: str | None = None
    source_role: Role | None = None


@frozen
class Outcome:
    """What a change of the register led to: whom it concerns, what changed, and what looks doubtful."""

    customer: Customer
    doubts: tuple[Doubt, ...] = ()
    changes: tuple[Change, ...] = ()


_H, _C, _S, _O = Block.HEAD, Block.CONTACT, Block.SECOND, Block.COMPANY
_I, _P, _R, _T, _W = Block.INDUSTRY, Block.PURCHASING, Block.RIVALS, Block.INVOICING, Block.WISHES
_K = FieldKind

FIELDS: tuple[FileField, ...] = (
    FileField("name", mark("Customer name"), _H, _K.NAME, ("客户名称", "企业名称", "公司名称", "单位名称", "客户",
              "名称", "customer", "customer name", "company", "company name")),
    FileField("kind", mark("Customer kind"), _H, _K.WORD, ("客户类别", "类别", "customer kind"), CustomerKind),
    FileField("party", mark("Company or person"), _H, _K.WORD, ("单位或个人", "客户性质"), Party),
    FileField("region", mark("Domestic or foreign"), _H, _K.WORD, ("国内／国外", "国内外", "内外销"), Region),
    FileField("district", mark("District"), _H, aliases=("地区", "区域", "所在地区", "所在城市", "城市", "city")),
    FileField("salesperson", mark("Salesperson"), _H, _K.STAFF, ("业务员", "销售员", "业务代表", "sales person")),
    FileField("valid_until", mark("Valid until"), _H, _K.DAY, ("有效期", "valid until")),
    FileField("source", mark("Source"), _H, aliases=("客户来源", "来源")),
    FileField("key_customer", mark("Key customer"), _H, _K.FLAG, ("重点客户",)),
    FileField("important_potential", mark("Important potential"), _H, _K.FLAG, ("重要潜力客户",)),
    FileField("profile", mark("Profile"), _H, aliases=("客户简介", "简介", "公司简介")),
    FileField("contact", mark("Contact"), _C, aliases=("联系人", "主要联系人", "客户联系人", "姓名", "contact person")),
    FileField("contact_post", mark("Department and post"), _C, aliases=("部门及职务", "职务", "职位", "contact post")),
    FileField("phone", mark("Telephone"), _C, _K.PHONE, ("电话", "联系电话", "电话号码", "联系方式",
              "tel", "telephone")),
    FileField("fax", mark("Fax"), _C, _K.PHONE, ("传真",)),
    FileField("mobile", mark("Mobile"), _C, _K.PHONE, ("手机", "手机号", "手机号码", "mobile phone")),
    FileField("email", mark("E-mail"), _C, _K.EMAIL, ("邮箱", "电子邮箱", "电子邮件", "e-mail")),
    FileField("qq", mark("QQ"), _C, aliases=("QQ号",)),
    FileField("second_contact", mark("Secondary contact"), _S, aliases=("次要联系人", "第二联系人")),
    FileField("second_contact_post", mark("Department and post of the second"), _S, aliases=("次要联系人职务",)),
    FileField("second_phone", mark("Telephone of the second"), _S, _K.PHONE, ("次要联系人电话",)),
    FileField("second_fax", mark("Fax of the second"), _S, _K.PHONE, ("次要联系人传真",)),
    FileField("second_mobile", mark("Mobile of the second"), _S, _K.PHONE, ("次要联系人手机",)),
    FileField("second_email", mark("E-mail of the second"), _S, _K.EMAIL, ("次要联系人邮箱",)),
    FileField("address", mark("Address"), _O, aliases=("单位地址", "地址", "注册地址", "公司地址",
              "企业地址", "联系地址")),
    FileField("website", mark("Website"), _O, aliases=("网址", "网站", "公司网址", "web site", "url")),
    FileField("business_type", mark("Business type"), _O, _K.WORD, ("类型", "客户类型"), BusinessType),
    FileField("business_type_other", mark("Other business type"), _O, aliases=("类型说明",)),
    FileField("ownership", mark("Ownership"), _O, aliases=("公司性质", "企业性质", "企业类型", "公司类型")),
    FileField("legal_representative", mark("Legal representative"), _O, aliases=("法人代表", "法定代表人", "法人")),
    FileField("uscc", mark("Credit code"), _O, _K.CREDIT_CODE, ("统一社会信用代码", "信用代码", "社会信用代码",
              "credit code", "unified social credit code")),
    FileField("founded_on", mark("Founded on"), _O, _K.DAY, ("成立日期", "注册日期", "成立时间", "founded")),
    FileField("products_used", mark("Products used"), _O, aliases=("所用产品", "使用产品")),
    FileField("magnet_use", mark("Use of magnets"), _O, aliases=("磁铁用途", "用途")),
    FileField("industry", mark("Industry"), _I, aliases=("所在行业", "行业", "所属行业")),
    FileField("industry_state", mark("State of the industry"), _I, aliases=("行业基本情况",)),
    FileField("bank_rating", mark("Bank credit rating"), _I, _K.WORD, ("银行资信等级", "资信等级"), BankRating),
    FileField("market_coverage", mark("Market coverage"), _I, aliases=("市场覆盖",)),
    FileField("products", mark("Products dealt in"), _I, aliases=("经营产品", "主营产品")),
    FileField("business_scope", mark("Business scope"), _I, aliases=("经营范围",)),
    FileField("registered_capital", mark("Registered capital"), _I, _K.MONEY, ("注册资本", "注册资金")),
    FileField("market_position", mark("Market position"), _I, aliases=("市场定位",)),
    FileField("sales_channels", mark("Sales channels"), _I, aliases=("销售渠道",)),
    FileField("annual_sales", mark("Annual sales"), _P, _K.MONEY, ("年销售额",)),
    FileField("low_season_sales", mark("Low-season sales"), _P, _K.MONEY, ("淡季销售额",)),
    FileField("high_season_sales", mark("High-season sales"), _P, _K.MONEY, ("旺季销售额",)),
    FileField("buying_power", mark("Monthly buying power"), _P, _K.QUANTITY, ("月购买力",)),
    FileField("low_season_buying_power", mark("Low-season buying power"), _P, _K.QUANTITY, ("淡季月购买力",)),
    FileField("high_season_buying_power", mark("High-season buying power"), _P, _K.QUANTITY, ("旺季月购买力",)),
    FileField("rival_use", mark("Use of rivals' products"), _R, aliases=("竞争对手在客户处使用情况",)),
    FileField("rival_satisfaction", mark("Satisfaction with rivals"), _R, aliases=("客户对其产品的满意度",)),
    FileField("rival_salesperson", mark("Rival's salesperson"), _R, aliases=("竞争对手销售代表名字及销售特点",)),
    FileField("rival_relation", mark("His relation with the customer"), _R, aliases=("该销售代表与客户关系",)),
    FileField("remarks", mark("Remarks"), _R, aliases=("备注", "说明", "remark", "notes")),
    FileField("bank", mark("Bank"), _T, aliases=("开户行", "开户银行")),
    FileField("bank_account", mark("Bank account"), _T, aliases=("帐号", "账号", "银行账号", "银行帐号")),
    FileField("tax_number", mark("Tax number"), _T, aliases=("税务登记号", "税号", "纳税人识别号")),
    FileField("invoice_phone", mark("Invoicing telephone"), _T, _K.PHONE, ("开票电话",)),
    FileField("invoice_requests", mark("Invoicing requests"), _T, aliases=("开票特殊要求", "开票要求")),
    FileField("no_phone", mark("Wants no telephone calls"), _W, _K.FLAG, ("不愿接受电话回访", "不接电话")),
    FileField("no_onsite", mark("Wants no visits on site"), _W, _K.FLAG, ("不愿接受上门拜访", "不接受拜访")),
    FileField("no_contact", mark("Wants no contact at all"), _W, _K.FLAG, ("不愿再被联系", "拒绝联系")),
)  # fmt: skip
BY_KEY = {field.key: field for field in FIELDS}
WORDS_IN_FILES = {
    "已购买": "buyer", "有购买意向": "prospect", "正在使用磁铁": "user",
    "已采购客户": "buyer", "已采购": "buyer", "采购客户": "buyer", "意向客户": "prospect", "意向": "prospect",
    "潜在客户": "prospect", "磁铁用户": "user", "使用客户": "user", "公司": "company", "单位": "company",
    "企业": "company", "个人": "person", "国内": "domestic", "内销": "domestic", "国外": "foreign", "外销": "foreign",
    "代理商": "agent", "经销商": "distributor", "集团客户": "group", "4S店": "shop_4s",
    "工厂": "factory", "贸易公司": "trading_company", "其他": "other", "其它": "other",
}  # fmt: skip
YES = frozenset({"yes", "true", "1", "是", "有", "√", "y"})
NO = frozenset({"no", "false", "0", "否", "无", "n", "×"})
NOTHING = frozenset({"", "n/a", "na", "-", "--", "—", "/", "无", "暂无", "null", "none"})
