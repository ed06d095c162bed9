// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.policy.Setting;
import nuanfeng.policy.Table;
import nuanfeng.policy.spi.Fact;
import nuanfeng.quantity.Quantity;

/** Values of parameters and facts. Numbers are decimal strings; yuan have at least two decimals. */
final class ValueJson {

    private static final int FEN_DECIMALS = 2;

    private ValueJson() {
    }

    static int decimals(String unit) {
        return unit.startsWith("CNY") ? FEN_DECIMALS : 0;
    }

    /** The value of a setting that has one. */
    static void write(JsonGenerator json, Setting setting) throws IOException {
        write(json, setting.value(), decimals(setting.unit()));
    }

    /** @param decimals at least as many digits after the point of a number */
    static void write(JsonGenerator json, Object value, int decimals) throws IOException {
        if (value instanceof Quantity quantity) {
            json.writeString(quantity.toPlainString(decimals));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(json, each, decimals);
            }
            json.writeEndArray();
        } else if (value instanceof Fact.Facts facts) {
            write(json, facts.values());
        } else if (value instanceof Map<?, ?> map) {
            write(json, map);
        } else if (value instanceof Table table) {
            write(json, table);
        } else {
            json.writeString(value instanceof OffsetDateTime moment ? OutcomeJson.text(moment) : value.toString());
        }
    }

    /** By name, so that the same answer has the same bytes. */
    private static void write(JsonGenerator json, Map<?, ?> values) throws IOException {
        json.writeStartObject();
        for (Object name : values.keySet().stream().map(Object::toString).sorted().toList()) {
            json.writeFieldName(name.toString());
            write(json, values.get(name), 0);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Table table) throws IOException {
        json.writeStartObject();
        Json.texts(json, "columns", table.columns());
        json.writeArrayFieldStart("rows");
        for (Map<String, Object> row : table.rows()) {
            json.writeStartObject();
            for (String column : table.columns()) {
                if (row.containsKey(column)) {
                    json.writeFieldName(column);
                    write(json, row.get(column), 0);
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
