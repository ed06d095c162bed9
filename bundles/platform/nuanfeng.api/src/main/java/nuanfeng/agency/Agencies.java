// SPDX-License-Identifier: Apache-2.0
package nuanfeng.agency;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Agencies and roles. */
@ProviderType
public interface Agencies {

    List<AgencyView> all();

    /**
     * By id, name or alias; half- and full-width brackets are the same.
     *
     * @throws nuanfeng.library.UnknownNameException {@code AGENCY} when the name fits none, or several of which none is nearest: the
     *         suggestions are their ids
     */
    AgencyView agency(String name);
}
