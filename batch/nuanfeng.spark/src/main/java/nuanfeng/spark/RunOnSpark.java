// SPDX-License-Identifier: Apache-2.0
package nuanfeng.spark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

import nuanfeng.engine.RunQuestions;
import nuanfeng.library.Edition;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A monthly run on Apache Spark: records in as CSV headed by names of fields, as JSON lines or as Parquet, results out as Parquet below {@code step=…/edition=…}. Every step
 * that keeps results and asks about the register given is done. Every executor makes the edition from the same jars and refuses another one.
 */
public final class RunOnSpark {

    private static final List<String> MUST = List.of("policies", "place", "run", "month", "register", "in", "out");
    private static final StructType RESULT = new StructType().add("group", DataTypes.StringType).add("records", DataTypes.IntegerType)
            .add("refusal", DataTypes.StringType).add("detail", DataTypes.StringType)
            .add("amount", DataTypes.createDecimalType(20, 2))
            .add("fields", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));

    private RunOnSpark() {
    }

    /** @param arguments {@code --name=value}, see {@link #usage} */
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("nuanfeng: " + e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            // What Spark says of files and columns it cannot use: its first line names them.
            if (!(e instanceof SparkThrowable)) {
                throw e;
            }
            System.err.println("nuanfeng: Spark不能读写：" + e.getMessage().lines().findFirst().orElse(""));
            System.exit(1);
        }
    }

    private static void run(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        LinkedHashMap<String, String> given = new LinkedHashMap<>();
        for (String each : arguments) {
            String[] pair = each.split("=", 2);
            if (!each.startsWith("--") || pair.length != 2) {
                throw usage("看不懂 " + each);
            }
            if (pair[0].equals("--given")) {
                String[] fact = pair[1].split("=", 2);
                given.put(fact[0], fact[fact.length - 1]);
            } else {
                options.put(pair[0].substring(2), pair[1]);
            }
        }
        List<String> missing = MUST.stream().filter(each -> !options.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            throw usage("缺少 --" + String.join("、--", missing));
        }
        Edition edition = EditionOfJars.in(options.get("policies"), options.getOrDefault("edition", ""));
        Assignment assignment = new Assignment(options.get("policies"), edition.hash(), options.get("place"), options.get("run"), options.get("month"), given);
        SparkSession.Builder builder = SparkSession.builder().appName("nuanfeng " + assignment.run() + " " + assignment.place() + " " + assignment.month());
        if (options.containsKey("master")) {
            builder = builder.master(options.get("master")).config("spark.ui.enabled", "false");
        }
        SparkSession spark = builder.getOrCreate();
        try {
            Dataset<Row> rows = read(spark, options.get("in"));
            RunQuestions questions = new RunQuestions(edition, assignment.place(), assignment.run(), assignment.period(), assignment.givenFacts());
            questions.run().steps().stream().filter(step -> step.result().isPresent() && step.register().equals(options.get("register")))
                    .forEach(step -> run(assignment, step, rows, options.get("out"), options.getOrDefault("amounts", "")));
        } finally {
            spark.stop();
        }
    }

    private static IllegalArgumentException usage(String trouble) {
        return new IllegalArgumentException(("%s。./nuanfeng spark --place=cn.guangxi.guigang --run=work-injury --month=2022-07 --register=insurance-enrolment"
                + " --in=记录.csv|.ndjson|.parquet --out=结果 [--policies=政策包目录] [--edition=sha256:…] [--given=floatingFactor=1 …] [--amounts=每组金额] [--master=local[2]]").formatted(trouble));
    }

    private static Dataset<Row> read(SparkSession spark, String in) {
        if (in.endsWith(".csv")) {
            return spark.read().option("header", "true").option("escape", "\"").csv(in);
        }
        return in.endsWith(".ndjson") ? spark.read().option("primitivesAsString", "true").json(in) : spark.read().parquet(in);
    }

    /** @param amounts folder for what each group comes to as CSV without a heading, for whoever reads no Parquet; empty: none */
    private static void run(Assignment assignment, Step step, Dataset<Row> rows, String out, String amounts) {
        List<String> per = List.copyOf(step.per());
        String name = step.name();
        String amount = amount(step);
        Dataset<Row> results = rows.groupByKey((MapFunction<Row, String>) row -> GroupsOfStep.key(texts(row), new ArrayList<>(per)), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (key, group) -> answers(assignment, name, amount, group), Encoders.row(RESULT));
        results.write().mode(SaveMode.Overwrite).parquet("%s/step=%s/edition=%s".formatted(out, name, assignment.edition().replace(":", "-")));
        if (!amounts.isEmpty()) {
            results.sparkSession().read().parquet("%s/step=%s".formatted(out, name)).selectExpr("`group`", "amount").where("amount is not null").write()
                    .mode(SaveMode.Append).csv(amounts);
        }
        Row sums = results.sparkSession().read().parquet("%s/step=%s".formatted(out, name))
                .selectExpr("count(*)", "coalesce(sum(records), 0)", "coalesce(sum(amount), 0.00)", "count(nullif(refusal, ''))").first();
        System.out.printf("%s: groups %s, records %s, amount %s, refused %s, edition %s%n", name, sums.get(0), sums.get(1), sums.get(2), sums.get(3),
                assignment.edition());
    }

    /** The field of the result that the sums are of: the first that is taken from the outcome. */
    private static String amount(Step step) {
        return step.result().orElseThrow().fields().entrySet().stream().filter(each -> each.getValue().sort() == RunSource.Sort.OUTCOME).map(Map.Entry::getKey)
                .findFirst().orElse("");
    }

    private static Iterator<Row> answers(Assignment assignment, String step, String amountField, Iterator<Row> group) {
        List<Map<String, String>> rows = new ArrayList<>();
        group.forEachRemaining(row -> rows.add(texts(row)));
        List<Row> answers = new ArrayList<>();
        for (StepAnswer answer : Asking.of(assignment, step).ask(rows.iterator())) {
            Map<String, String> texts = GroupsOfStep.texts(answer);
            String amount = texts.get(amountField);
            answers.add(RowFactory.create(answer.key().toString(), answer.records(), answer.refusal(), answer.detail().zh(),
                    amount == null ? null : new BigDecimal(amount), CollectionConverters.asScala(texts)));
        }
        return answers.iterator();
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        String[] fields = row.schema().fieldNames();
        for (String field : fields) {
            Object value = row.getAs(field);
            if (value != null) {
                texts.put(field, String.valueOf(value));
            }
        }
        return texts;
    }
}
