// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.document.ClauseText;
import nuanfeng.document.DocumentView;
import nuanfeng.document.TextStatus;
import nuanfeng.engine.internal.agency.Agency;
import nuanfeng.engine.internal.calendar.Calendars;
import nuanfeng.engine.internal.clock.ClockEntry;
import nuanfeng.engine.internal.clock.StatutoryClock;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.duty.Duties;
import nuanfeng.engine.internal.duty.Duty;
import nuanfeng.engine.internal.duty.DutyEntry;
import nuanfeng.engine.internal.duty.Schedule;
import nuanfeng.engine.internal.form.Form;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ToBind;
import nuanfeng.engine.internal.measure.Measure;
import nuanfeng.engine.internal.measure.Responsibilities;
import nuanfeng.engine.internal.obligation.Responsibility;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Modality;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** How a record or a constant of packed content is taken apart and put together. Packed content knows its types by their place in this list. */
final class PackShape {

    private static final List<PackShape> ALL = List.of(Text.class, CitedClause.class, Origin.class, Mention.class, Written.class,
            Agency.class, Calendars.class, Calendars.Year.class, Calendars.Holiday.class, Calendars.Festivals.class,
            Calendars.Recurring.class, ClockEntry.class, ClockEntry.Limit.class, ClockEntry.Option.class, ClockEntry.Condition.class,
            Duties.class, Duty.class, DutyEntry.class, DutyEntry.ChosenReading.class, Entry.class, Example.class, Form.class,
            Measure.class, Measure.Point.class, Responsibilities.class, Responsibility.class, Schedule.Once.class,
            Schedule.Periodic.class, Schedule.Undated.class, StatutoryClock.class, Texts.OfDocument.class, ToBind.class,
            ClauseText.class, DocumentView.Archive.class, PlaceId.class, Entry.Kind.class, Example.Kind.class, ClockEntry.Unit.class,
            Schedule.Way.class, TextStatus.class, Modality.class, MeasureView.Operation.class).stream().map(PackShape::new).toList();
    private static final Map<Class<?>, Integer> NUMBERS = numbers();

    private final Class<?> type;
    private final Method[] parts;
    private final Constructor<?> maker;

    private PackShape(Class<?> type) {
        this.type = type;
        if (type.isEnum()) {
            this.parts = new Method[0];
            this.maker = null;
            return;
        }
        RecordComponent[] components = type.getRecordComponents();
        this.parts = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            this.maker = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Class<?>, Integer> numbers() {
        Map<Class<?>, Integer> numbers = new HashMap<>();
        ALL.forEach(each -> numbers.put(each.type, numbers.size()));
        return numbers;
    }

    /** @throws IllegalArgumentException when it is none of the list */
    static int number(Class<?> type) {
        Integer number = NUMBERS.get(type);
        if (number == null) {
            throw new IllegalArgumentException("%s cannot be packed".formatted(type.getName()));
        }
        return number;
    }

    static PackShape of(int number) {
        return ALL.get(number);
    }

    int parts() {
        return parts.length;
    }

    Object part(int number, Object record) {
        try {
            return parts[number].invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    Object make(Object[] of) {
        try {
            return maker.newInstance(of);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    Object constant(int ordinal) {
        return type.getEnumConstants()[ordinal];
    }
}
