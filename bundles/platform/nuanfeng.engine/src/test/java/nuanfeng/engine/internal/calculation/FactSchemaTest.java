// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import nuanfeng.calculation.Outcome;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Language;
import nuanfeng.library.CalculationOffer;
import nuanfeng.policy.Parties;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.quantity.Quantity;

/** What the schema of facts accepts is read, and what is read it accepts: on texts and numbers that are nearly right. */
class FactSchemaTest {

    private static final Text ANY = Text.of("某项");
    private static final List<Fact<?>> FACTS = List.of(Fact.flag("flag", ANY), Fact.money("money", ANY),
            Fact.money("smallMoney", ANY).between(Quantity.parse("10.5"), Quantity.parse("2500.07")), Fact.moneyList("wages", ANY),
            Fact.number("number", ANY), Fact.number("share", ANY).between(Quantity.ZERO, Quantity.ONE),
            Fact.number("factor", ANY).between(Quantity.parse("0.5"), Quantity.parse("1.25")),
            Fact.number("change", ANY).between(Quantity.parse("-1.25"), Quantity.parse("30")),
            Fact.number("loss", ANY).between(Quantity.parse("-20"), Quantity.parse("-0.5")), Fact.count("count", ANY),
            Fact.count("few", ANY).between(Quantity.of(3), Quantity.of(70)), Fact.month("month", ANY), Fact.date("date", ANY),
            Fact.dateOrMoment("event", ANY), Fact.code("code", ANY, List.of("OUTLET", "ENTERPRISE")), Fact.text("text", ANY), Fact.place("place", ANY),
            Fact.record("owner", ANY, List.of(Fact.flag("licensed", ANY).required(), Fact.place("licencePlace", ANY))),
            Fact.choice("relation", ANY, List.of(new TitledCode("OUTLET", ANY), new TitledCode("cn", ANY))));
    private static final List<String> TEXTS = List.of("0", "1", "0.5", "0.50", "-0", "-0.0", "1.25", "1.250", "1.26", "-1.25", "-1.3", "30", "29.99", "30.1", "-20", "-0.5",
            "-0.49", "3", "2", "70", "71", "10.5", "10.49", "2500.07", "2500.08", "3200.00", "3,200", "0.001", "0.010", "1000000000000", "1000000000000.00",
            "1000000000000.01", "999999999999.99", "1000000001", "1000000000", "007", "1e3", "+1", ".5", "5.", "1.0", "9".repeat(60), "0".repeat(61),
            "2022-07", "2022-13", "1900-01", "1899-12", "2199-12", "2200-01", "2022-07-31", "2022-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2100-02-29", "2022-04-31",
            "2022-07-31T18:20", "2022-07-31T18:20:59.123456789Z", "2022-07-31T24:00", "2022-07-31T18:20+08:00", "2022-07-31T18:20-18:00", "2022-07-31T18:20+18:01",
            "2022-07-31T18:20-00:00", "2199-12-31T23:00Z", "1900-01-01T00:00+18:00", "1899-12-31T23:00Z", "450802", "450802001201", "45080", "cn", "CN", "c", "cn.guangxi", "cn..x",
            "OUTLET", "outlet", "true", "false", "", "贵".repeat(500), "贵".repeat(501), "\uD83D\uDC1D".repeat(300), "\uD83D\uDC1D".repeat(501));
    private static final String SIGNS = "0123456789.-+eT:Z aＡ，,cn";
    private static final int ROUNDS = 30_000;
    private static final int MOST_DIGITS = 60;

    private final Random random = new Random(13);
    private final ObjectMapper json = new ObjectMapper().setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    @Test
    void whatTheSchemaAcceptsIsReadAndNothingElse() throws IOException {
        Map<String, JsonSchema> schemas = new HashMap<>();
        Map<String, int[]> verdicts = new TreeMap<>();
        List<String> differ = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Fact<?> fact = FACTS.get(i % FACTS.size());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put(fact.name(), i / FACTS.size() < TEXTS.size() ? TEXTS.get(i / FACTS.size()) : value(2));
            boolean accepted = schemas.computeIfAbsent(fact.name(), name -> schema(fact)).validate(json.valueToTree(facts)).isEmpty();
            FactReader reader = new FactReader();
            reader.read(List.of(fact), Map.of(fact.name(), fact), facts);
            verdicts.computeIfAbsent(fact.name(), name -> new int[2])[accepted ? 1 : 0]++;
            if (accepted != reader.issues().isEmpty()) {
                differ.add((accepted ? "accepted: " : "refused: ") + facts + ", the reader: " + reader.issues());
            }
        }
        assertEquals(List.of(), differ.subList(0, Math.min(differ.size(), 20)));
        verdicts.forEach((fact, counts) -> assertTrue(counts[0] > 0 && counts[1] > 0, fact));
    }

    /** As a body holds them: numbers of at most 60 digits. */
    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> random.nextBoolean();
            case 1, 2 -> number();
            case 8 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    list.add(value(0));
                }
                yield random.nextInt(5) == 0 ? List.of() : list;
            }
            case 9 -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (String name : List.of("licensed", "licencePlace", "other")) {
                    if (random.nextInt(3) > 0 && (!name.equals("other") || random.nextBoolean())) {
                        members.put(name, name.equals("licensed") && random.nextBoolean() ? Boolean.TRUE : value(0));
                    }
                }
                yield members;
            }
            default -> text();
        };
    }

    private BigDecimal number() {
        try {
            BigDecimal number = new BigDecimal(random.nextBoolean() ? TEXTS.get(random.nextInt(TEXTS.size())) : text());
            return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS ? number : BigDecimal.TEN;
        } catch (NumberFormatException e) {
            return BigDecimal.valueOf(random.nextInt(400) - 100, random.nextInt(4));
        }
    }

    /** One that is nearly right, or wholly. */
    private String text() {
        StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            if (at < text.length() && !Character.isSurrogate(text.charAt(at)) && random.nextBoolean()) {
                text.setCharAt(at, sign);
            } else if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                text.insert(at, sign);
            }
        }
        return text.toString();
    }

    private JsonSchema schema(Fact<?> fact) {
        try {
            StringWriter written = new StringWriter();
            try (JsonGenerator generator = new JsonFactory().createGenerator(written)) {
                CalculationJson.offers(generator, List.of(new CalculationOffer("x", new RuleDescription(ANY, Outcome.Kind.AMOUNT, List.of(fact), Optional.empty()),
                        new PlaceId("cn"), Text.of("试验国"), Parties.NONE)), Language.CHINESE);
            }
            JsonNode schema = json.readTree(written.toString()).at("/0/facts");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
