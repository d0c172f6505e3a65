package it.concerto.demo.variants;

import it.concerto.path.NewPath;

/** The five paths of the variants' file, for tests of all modules. */
public final class RealPaths {

    private static final Variants VARIANTS = new VariantsReader().read();

    private RealPaths() {}

    public static NewPath putignanoV() {
        return path("PUTIGNANO-PDZ-V");
    }

    public static NewPath putignanoIv() {
        return path("PUTIGNANO-PDZ-IV");
    }

    public static NewPath casarano() {
        return path("CASARANO-PDZ-V");
    }

    public static NewPath taranto() {
        return path("TARANTO-PDZ-2018");
    }

    public static NewPath altamura() {
        return path("ALTAMURA-ANNUAL-2020-2021");
    }

    static Variant variant(String id) {
        return VARIANTS.get(id);
    }

    private static NewPath path(String id) {
        return new VariantPaths(VARIANTS).newPath(VARIANTS.get(id));
    }
}
