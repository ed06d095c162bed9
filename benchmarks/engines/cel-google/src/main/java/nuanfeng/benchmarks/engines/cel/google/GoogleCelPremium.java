// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.cel.google;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.CelPremium;
import nuanfeng.benchmarks.job.Records;

/** CEL by dev.cel with its planner runtime, the expression compiled and checked once. */
public final class GoogleCelPremium implements EngineMaker {

    @Override
    public Engine make(Records records) throws Exception {
        CelPremium job = new CelPremium(records);
        CelRuntime.Program program = CelRuntimeFactory.plannerRuntimeBuilder().build().createProgram(compiled());
        return record -> (long) program.eval(job.variables(record));
    }

    private static CelAbstractSyntaxTree compiled() throws Exception {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("mode", SimpleType.STRING)
                .setResultType(SimpleType.INT);
        CelPremium.WHOLE_NUMBERS.forEach(name -> compiler.addVar(name, SimpleType.INT));
        return compiler.build().compile(CelPremium.text()).getAst();
    }
}
