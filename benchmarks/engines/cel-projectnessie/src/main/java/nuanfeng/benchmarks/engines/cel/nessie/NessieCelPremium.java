// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.cel.nessie;

import java.util.ArrayList;
import java.util.List;

import com.google.api.expr.v1alpha1.Decl;

import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.tools.Script;
import org.projectnessie.cel.tools.ScriptHost;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.CelPremium;
import nuanfeng.benchmarks.job.Records;

/** CEL by projectnessie through its script API, the expression compiled and checked once. */
public final class NessieCelPremium implements EngineMaker {

    @Override
    public Engine make(Records records) throws Exception {
        CelPremium job = new CelPremium(records);
        List<Decl> variables = new ArrayList<>(List.of(Decls.newVar("mode", Decls.String)));
        CelPremium.WHOLE_NUMBERS.forEach(name -> variables.add(Decls.newVar(name, Decls.Int)));
        Script script = ScriptHost.newBuilder().build().buildScript(CelPremium.text()).withDeclarations(variables).build();
        return record -> script.execute(Long.class, job.variables(record));
    }
}
