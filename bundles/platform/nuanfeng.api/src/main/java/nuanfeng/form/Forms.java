// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** The forms of a place and of those above it. */
@ProviderType
@FunctionalInterface
public interface Forms {

    /** By id. */
    List<FormView> all();
}
