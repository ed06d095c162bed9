// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

import nuanfeng.table.SheetCell;

/** A table of a province: the rows of one record type, with the fields that a monthly run and its forms need. */
enum ProvinceTable {

    BRAND("快递品牌", Province::brands, "code:品牌代码 name:品牌名称") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            return cells(province.brand(index), "试验快递" + Nobody.name(index).substring(2));
        }
    },
    ENTERPRISE("企业", Province::enterprises,
            "creditCode:统一社会信用代码 name:单位全称 roles/role:角色 brand:快递品牌 district:所在地 legalPerson:法定代表人或负责人 licenceNo:快递业务经营许可证号 licencePlace:许可地 employerCapacity:用人单位主体资格 headcount:职工人数") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            String district = province.district("enterprise", index);
            return cells(province.creditCode(index), "试验企业" + index + "号有限公司", index < province.brands() ? "HEADQUARTERS" : "FRANCHISEE", province.brand(index), district,
                    Nobody.name(index), "试许" + Nobody.padded(index, 8), district, true, BigDecimal.valueOf(5 + province.chance().of(80, index, "enterprise.headcount")));
        }
    },
    OUTLET("基层快递网点", Province::outlets,
            "outletNo:网点编号 name:网点名称 kind:网点类型 district:县（市、区） creditCode:统一社会信用代码 brand:快递品牌 head:负责人 phone:联系电话 licenceNo:许可证号 branchListNo:分支机构名录编号 filingNo:备案回执编号 filedOn:备案日期 openedOn:开办日期 opener:开办企业 owner:所属快递企业 employerCapacity:用人单位主体资格 flexibleStaff:用工灵活流动性大 flexibleFinding/by:用工灵活的认定/认定单位 flexibleFinding/on:用工灵活的认定/认定日期 flexibleFinding/reason:用工灵活的认定/理由") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            String kind = province.kind(index);
            boolean licensed = kind.equals("LICENSED");
            String owner = province.creditCode(province.owner(index));
            LocalDate opened = province.month().atDay(1).minusDays(400L + province.chance().of(1_500, index, "outlet.opened"));
            String number = Nobody.padded(index, 8);
            return cells(province.outletNo(index), "试验网点" + index, kind, province.district("outlet", index), licensed ? province.payer(index) : "", province.brand(province.owner(index)),
                    Nobody.name(index + 7), Nobody.phone(index), licensed ? "试许" + number : "", kind.equals("BRANCH") ? "试支" + number : "",
                    kind.equals("FILED") ? "试备" + number : "", opened.plusDays(10), opened, kind.equals("FILED") ? owner : "", licensed ? "" : owner, licensed, province.isFlexible(index) ? "YES" : "NO",
                    "试验单位", opened.plusDays(30), "试验");
        }
    },
    OUTLET_LIST_ENTRY("网点名单条目", Province::outlets, "month:月份 outlet:网点 qualifies:符合参保条件 change:变动类型 changedOn:变动日期 workers:从业人数") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            boolean isNew = province.chance().of(10, index, "entry.new") == 0;
            return cells(province.month().toString(), province.outletNo(index), province.isFlexible(index), isNew ? "NEW" : "KEPT",
                    isNew ? province.month().atDay(1 + province.chance().of(19, index, "entry.day")) : "", BigDecimal.valueOf(1 + province.chance().of(20, index, "entry.workers")));
        }
    },
    WORKER("从业人员", Province::workers, "idNo:公民身份号码 name:姓名 phone:联系电话 residence:常住地 migrant:农民工") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            return cells(province.identityNumber(index), Nobody.name(index), Nobody.phone(index), province.district("worker", index),
                    province.chance().of(3, index, "worker.migrant") > 0);
        }
    },
    WORK_RELATION("用工关系", Province::workers, "worker:从业人员 outlet:网点 class:用工类别 paper:签订文书 signedOn:签订日期 from:用工起始 job:岗位 workPlace:实际工作地 monthWage:月工资") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            int outlet = province.outletOf(index);
            LocalDate from = province.startedOn(index);
            return cells(province.identityNumber(index), province.outletNo(outlet), "LABOUR", "LABOUR_CONTRACT", from, from,
                    List.of("DELIVER", "DELIVER", "DELIVER", "COLLECT", "SORT").get(province.chance().of(5, index, "worker.job")),
                    province.district("outlet", outlet), province.wage(index));
        }
    },
    INSURANCE_ENROLMENT("参保登记", Province::workers,
            "enrolmentNo:参保编号 worker:从业人员 outlet:网点 payerCode:参保单位信用代码 scheme:险种 route:参保方式 enrolledAt:参保地 status:参保状态 startedOn:参保日期 baseMode:缴费基数方式 declaredWage:申报工资") {
        @Override
        Optional<List<SheetCell>> row(Province province, long index) {
            int outlet = province.outletOf(index);
            return !province.isEnrolled(index) ? Optional.empty() : cells("T" + Nobody.padded(index, 9), province.identityNumber(index), province.outletNo(outlet), province.payer(outlet), "WORK_INJURY",
                    province.kind(outlet).equals("LICENSED") ? "DIRECT" : "VIA_OWNER",
                    province.kind(outlet).equals("LICENSED") ? province.district("outlet", outlet) : province.district("enterprise", province.owner(outlet)), "ACTIVE",
                    province.enrolledOn(index), "TOTAL_WAGES", province.wage(index));
        }
    };

    private final String title;
    private final ToIntFunction<Province> size;
    private final List<String> fields = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    ProvinceTable(String title, ToIntFunction<Province> size, String columns) {
        this.title = title;
        this.size = size;
        for (String each : (columns + " testData:测试数据").split(" ")) {
            fields.add(each.substring(0, each.indexOf(':')));
            titles.add(each.substring(each.indexOf(':') + 1));
        }
    }

    /** The row of thing {@code index}; empty where it has none. */
    abstract Optional<List<SheetCell>> row(Province province, long index);

    /** The name of the record type: {@code work-relation}. */
    String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    int size(Province province) {
        return size.applyAsInt(province);
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    List<String> titles() {
        return List.copyOf(titles);
    }

    static Optional<ProvinceTable> of(String type) {
        return Arrays.stream(values()).filter(each -> each.type().equals(type)).findFirst();
    }

    static Optional<List<SheetCell>> cells(Object... values) {
        List<SheetCell> cells = new ArrayList<>();
        for (Object each : values) {
            cells.add(each instanceof BigDecimal number ? SheetCell.number(number) : each instanceof LocalDate day ? SheetCell.day(day.atStartOfDay())
                    : each instanceof Boolean flag ? SheetCell.flag(flag) : SheetCell.text((String) each));
        }
        cells.add(SheetCell.flag(true));
        return Optional.of(cells);
    }
}
