// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.parameter.Declaration.Band;
import nuanfeng.engine.internal.parameter.Declaration.Override;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/** Reads what a key is said to be. */
public final class DeclarationReader {

    private static final List<String> PLAIN_NUMBER = List.of("1");

    /** Types of columns. */
    private static final Set<String> SHARES = Set.of("rate", "rate[]");

    private DeclarationReader() {
    }

    /** Empty when the parameter only has values. */
    public static Optional<Declaration> read(String key, Piece parameter, Origin origin) {
        return parameter.find("type").map(type -> {
            List<String> units = parameter.texts("units");
            Map<String, String> columns = new LinkedHashMap<>();
            parameter.members("columns").forEach((column, cell) -> columns.put(column, cell.text()));
            Map<String, Text> titles = new LinkedHashMap<>();
            boolean titled = parameter.find("codes").filter(Piece::isMapping).isPresent();
            if (titled) {
                parameter.members("codes").forEach((code, title) -> titles.put(code, title.bilingual()));
            }
            Piece override = parameter.get("override");
            Optional<Piece> bounds = override.find("bounded");
            return new Declaration(key, parameter.get("description").bilingual(), type.parse(DeclarationReader::type, "a type"),
                    units.isEmpty() ? PLAIN_NUMBER : units, titled ? List.copyOf(titles.keySet()) : parameter.texts("codes"), columns, parameter.flag("pooled"),
                    bounds.isPresent() ? Override.BOUNDED : override.parse(DeclarationReader::plain, "closed, open or bounded"),
                    bound(bounds, "min"), bound(bounds, "max"),
                    parameter.find("plausible").map(band -> new Band(band.get("min").quantity(), band.get("max").quantity())),
                    parameter.find("enabledBy").map(clause -> parameter.citation("enabledBy")), origin,
                    new Setting.Wording(Map.copyOf(titles), columns.keySet().stream().filter(column -> SHARES.contains(columns.get(column))).toList()));
        });
    }

    private static Optional<Quantity> bound(Optional<Piece> bounds, String name) {
        return bounds.map(piece -> piece.get(name).quantity());
    }

    private static Optional<Override> plain(String text) {
        return switch (text) {
            case "closed" -> Optional.of(Override.CLOSED);
            case "open" -> Optional.of(Override.OPEN);
            default -> Optional.empty();
        };
    }

    private static Optional<ParameterType> type(String text) {
        return Arrays.stream(ParameterType.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
    }
}
