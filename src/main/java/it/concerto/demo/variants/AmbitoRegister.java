package it.concerto.demo.variants;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the register needs of the Ambiti beside what their texts tell ({@code demo/ambiti.yaml}).
 *
 * @param entries by code of the Ambito
 */
record AmbitoRegister(Map<String, Entry> entries) {

    Entry get(AmbitoCode ambito) {
        var entry = entries.get(ambito.value());
        if (entry == null) {
            throw new IllegalStateException(VariantsReader.REGISTER + " does not know the Ambito " + ambito);
        }
        return entry;
    }

    /**
     * @param municipalities ISTAT codes by name
     * @param asl name of the health district, null where it has no seat
     * @param aslManagement where the general management of the ASL is written to
     * @param province name of the Province, null where it has no seat
     */
    record Entry(
            Map<String, String> municipalities,
            @Nullable String asl,
            @Nullable String aslManagement,
            @Nullable String province) {

        Municipality municipality(String name) {
            var istat = municipalities.get(name);
            if (istat == null) {
                throw new IllegalStateException(VariantsReader.REGISTER + " does not know the Comune " + name);
            }
            return new Municipality(IstatCode.of(istat), name);
        }
    }
}
