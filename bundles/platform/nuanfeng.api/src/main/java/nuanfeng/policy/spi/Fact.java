// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/**
 * A typed fact that a rule asks for. The JSON Schema of a question is made from these.
 *
 * @param <T> Java type in which the worksheet hands it over
 */
public final class Fact<T> {

    /** Kind of a fact, with its Java type. */
    public enum Type {
        /** {@link Boolean}. */
        FLAG,
        /** Yuan, at most two decimals, not negative. {@link Quantity}. */
        MONEY,
        /** {@code List<Quantity>}, each as {@link #MONEY}; not empty. */
        MONEY_LIST,
        /** Any exact number. {@link Quantity}. */
        NUMBER,
        /** A whole number, not negative. {@link Quantity}. */
        COUNT,
        /** {@link YearMonth}. */
        MONTH,
        /** {@link LocalDate}. */
        DATE,
        /** A {@link LocalDate}, or an {@link java.time.OffsetDateTime} with the offset of {@link nuanfeng.calendar.LegalTime} at that moment. */
        DATE_OR_MOMENT,
        /** One of {@link #codes()}. {@link String}. */
        CODE,
        /** {@link String} of at most 500 characters. */
        TEXT,
        /** A GB/T 2260 code or path of a place. {@link String}. */
        PLACE,
        /** {@link Facts} with {@link #members()}. */
        RECORD,
        /** {@code List<Facts>}, each with {@link #members()}; not empty. */
        RECORD_LIST
    }

    private final String name;
    private final Type type;
    private final Text description;
    private final boolean required;
    private final List<String> codes;
    private final Optional<Quantity> least;
    private final Optional<Quantity> most;
    private final List<Fact<?>> members;
    private final List<TitledCode> titled;
    private final boolean personal;

    private Fact(String name, Type type, Text description, boolean required, List<String> codes, Optional<Quantity> least,
            Optional<Quantity> most, List<Fact<?>> members, List<TitledCode> titled, boolean personal) {
        this.name = name;
        this.type = type;
        this.description = description;
        this.required = required;
        this.codes = codes;
        this.least = least;
        this.most = most;
        this.members = members;
        this.titled = titled;
        this.personal = personal;
    }

    public static Fact<Boolean> flag(String name, Text description) {
        return plain(name, Type.FLAG, description);
    }

    public static Fact<Quantity> money(String name, Text description) {
        return plain(name, Type.MONEY, description);
    }

    public static Fact<List<Quantity>> moneyList(String name, Text description) {
        return plain(name, Type.MONEY_LIST, description);
    }

    public static Fact<Quantity> number(String name, Text description) {
        return plain(name, Type.NUMBER, description);
    }

    public static Fact<Quantity> count(String name, Text description) {
        return plain(name, Type.COUNT, description);
    }

    public static Fact<YearMonth> month(String name, Text description) {
        return plain(name, Type.MONTH, description);
    }

    public static Fact<LocalDate> date(String name, Text description) {
        return plain(name, Type.DATE, description);
    }

    /** A day, or a moment of it. What is sent without an offset is time in China. */
    public static Fact<Temporal> dateOrMoment(String name, Text description) {
        return plain(name, Type.DATE_OR_MOMENT, description);
    }

    public static Fact<String> text(String name, Text description) {
        return plain(name, Type.TEXT, description);
    }

    public static Fact<String> place(String name, Text description) {
        return plain(name, Type.PLACE, description);
    }

    public static Fact<String> code(String name, Text description, List<String> codes) {
        return new Fact<>(name, Type.CODE, description, false, List.copyOf(codes), Optional.empty(), Optional.empty(), List.of(), List.of(), false);
    }

    /** One of these codes, each with what it is called. */
    public static Fact<String> choice(String name, Text description, List<TitledCode> codes) {
        return new Fact<>(name, Type.CODE, description, false, codes.stream().map(TitledCode::code).toList(), Optional.empty(), Optional.empty(), List.of(),
                List.copyOf(codes), false);
    }

    /** A list of records, in the order given. */
    public static Fact<List<Facts>> records(String name, Text description, List<Fact<?>> members) {
        return new Fact<>(name, Type.RECORD_LIST, description, false, List.of(), Optional.empty(), Optional.empty(), List.copyOf(members),
                List.of(), false);
    }

    public static Fact<Facts> record(String name, Text description, List<Fact<?>> members) {
        return new Fact<>(name, Type.RECORD, description, false, List.of(), Optional.empty(), Optional.empty(),
                List.copyOf(members), List.of(), false);
    }

    private static <T> Fact<T> plain(String name, Type type, Text description) {
        return new Fact<>(name, type, description, false, List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), false);
    }

    /** The same fact, but a question without it is refused. */
    public Fact<T> required() {
        return new Fact<>(name, type, description, true, codes, least, most, members, titled, personal);
    }

    /** The same fact, which tells of a person: whoever shows or keeps it treats it so. */
    public Fact<T> personal() {
        return new Fact<>(name, type, description, required, codes, least, most, members, titled, true);
    }

    /** The same fact, limited to {@code least}…{@code most}, both included. */
    public Fact<T> between(Quantity from, Quantity to) {
        return new Fact<>(name, type, description, required, codes, Optional.of(from), Optional.of(to), members, titled, personal);
    }

    /** Of two record facts of the same name, one with the members of both; else the other one. */
    static Fact<?> joinedWith(Fact<?> one, Fact<?> other) {
        if (one.type != Type.RECORD || other.type != Type.RECORD) {
            return other;
        }
        List<Fact<?>> members = new ArrayList<>(one.members);
        members.addAll(other.members);
        return new Fact<>(one.name, Type.RECORD, one.description, one.required, List.of(), Optional.empty(), Optional.empty(),
                List.copyOf(members), List.of(), one.personal || other.personal);
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    public Text description() {
        return description;
    }

    /** What it is called: its description up to the first remark. */
    public Text title() {
        return new Text(until(description.zh(), "；（"), description.english().map(english -> until(english, ";(")));
    }

    private static String until(String text, String ends) {
        int end = text.length();
        for (int i = 0; i < ends.length(); i++) {
            int at = text.indexOf(ends.charAt(i));
            end = at > 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, end).strip();
    }

    public boolean isRequired() {
        return required;
    }

    public List<String> codes() {
        return codes;
    }

    /** The codes with what they are called; empty where the rule does not say. */
    public List<TitledCode> titled() {
        return titled;
    }

    /** Whether it tells of a person. */
    public boolean isPersonal() {
        return personal;
    }

    public Optional<Quantity> least() {
        return least;
    }

    public Optional<Quantity> most() {
        return most;
    }

    public List<Fact<?>> members() {
        return members;
    }

    /** The value of a record fact: its members by name, typed. */
    public record Facts(Map<String, Object> values) {

        public Facts {
            values = Map.copyOf(values);
        }

        @SuppressWarnings("unchecked")
        public <T> Optional<T> find(Fact<T> member) {
            return Optional.ofNullable((T) values.get(member.name()));
        }

        /** A member that is required, or that was looked for before. @throws java.util.NoSuchElementException when it is not there */
        public <T> T get(Fact<T> member) {
            return find(member).orElseThrow();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
