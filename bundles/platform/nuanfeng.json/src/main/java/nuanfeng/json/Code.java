// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Text;

/** Every code that an error can carry, with its status and title. The code is what clients may rely on; it never changes. */
public enum Code {

    BAD_REQUEST(400, "请求有误", "Bad request"),
    UNAUTHORISED(401, "需要登录", "Not signed in"),
    FORBIDDEN(403, "无权操作", "Not permitted"),
    PASSWORD_CHANGE_REQUIRED(403, "须先设置新密码", "Choose a new password first"),
    APPROVAL_REQUIRED(403, "须经他人审批", "Another person must approve"),
    PLACE_NOT_SERVED(404, "该地区政策暂不可查询", "Place not served"),
    RULE_UNKNOWN(404, "没有这个计算事项", "Unknown calculation"),
    PARAMETER_UNKNOWN(404, "没有这个政策参数", "Unknown parameter"),
    DOCUMENT_UNKNOWN(404, "没有这份政策文件", "Unknown document"),
    CLAUSE_UNKNOWN(404, "文件中没有这一条款", "Unknown clause"),
    EDITION_UNKNOWN(404, "没有这个政策版本", "Unknown edition"),
    POLICY_UNKNOWN(404, "没有存储这个政策包", "Unknown policy"),
    AGENCY_UNKNOWN(404, "没有这个单位", "Unknown agency"),
    RECORD_TYPE_UNKNOWN(404, "没有这种登记表", "Unknown record type"),
    RECORD_UNKNOWN(404, "没有这条记录", "Unknown record"),
    ACCOUNT_UNKNOWN(404, "没有这个账号", "Unknown account"),
    REQUEST_UNKNOWN(404, "没有这份申请", "Unknown request"),
    NOT_FOUND(404, "访问的地址不存在", "Nothing here"),
    METHOD_NOT_ALLOWED(405, "该地址不接受此方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法以要求的格式返回", "Not acceptable"),
    TOO_SLOW(408, "请求发送过慢", "Too slow"),
    CONFLICT(409, "与现状冲突", "Conflict"),
    PRECONDITION_FAILED(412, "前提条件不成立", "Precondition failed"),
    TOO_LARGE(413, "内容过大", "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    INVALID_RECORD(422, "记录不符合要求", "Invalid record"),
    INVALID_FACTS(422, "填报信息有误", "Invalid facts"),
    NO_RULE_ON_DATE(422, "该日期没有规定", "No rule on this date"),
    NOT_CONFIGURED(422, "尚未确定", "Not configured"),
    NOT_ALLOWED(422, "该地区未规定此种方式", "Not allowed"),
    NOT_APPLICABLE(422, "不适用", "Not applicable"),
    REFUSED_BY_GATE(422, "政策包未通过检查", "Refused by the gate"),
    UNPRINTABLE(422, "此格式装不下", "This format cannot hold it"),
    PRECONDITION_REQUIRED(428, "缺少前提条件", "Precondition required"),
    RATE_LIMITED(429, "请求过于频繁", "Too many requests"),
    HEAD_TOO_LARGE(431, "请求头过大", "Head too large"),
    INTERNAL_ERROR(500, "系统出错", "Internal error"),
    NOT_IMPLEMENTED(501, "服务器不支持", "Not implemented"),
    RULE_FAILED(503, "该地区的计算规则运行失败", "The place's rule failed"),
    UNAVAILABLE(503, "暂时不可用", "Temporarily unavailable");

    private static final Map<String, Code> BY_CODE = new HashMap<>();

    static {
        for (Code each : values()) {
            BY_CODE.put(each.code, each);
        }
    }

    private final int status;
    private final Text title;
    private final String code;

    Code(int status, String zh, String english) {
        this.status = status;
        this.title = Text.of(zh, english);
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /** As it stands in answers: {@code not-configured}. */
    public String code() {
        return code;
    }

    public static Optional<Code> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
