package nl.samenspel.portfolio.planner;

import com.google.ortools.Loader;

/// The native half of the solver. Loaded when it is first asked for, never at the start of the application.
final class SolverLibrary {
    private SolverLibrary() {}

    static void load() throws Missing {
        try {
            Loader.loadNativeLibraries();
        } catch (LinkageError | RuntimeException e) {
            throw new Missing("the solver's library does not load on this platform (" + System.getProperty("os.name")
                    + ", " + System.getProperty("os.arch") + "): " + e);
        }
    }

    static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        Missing(String what) {
            super(what);
        }
    }
}
