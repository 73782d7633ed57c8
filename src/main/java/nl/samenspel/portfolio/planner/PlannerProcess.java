package nl.samenspel.portfolio.planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The process in which the solver runs: reads one question from its input, writes progress and one answer to its
/// output. It ends when its input ends, so that it never outlives the application.
public final class PlannerProcess {
    static final String BETTER = "@better ";
    static final String FOUND = "@found ";
    static final String IMPOSSIBLE = "@impossible ";
    static final String BROKEN = "@broken ";
    static final String STOP = "stop";

    private volatile boolean stopped;

    private PlannerProcess() {}

    /// @param arguments seconds, workers, seed
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var limits = new Limits(
                Double.parseDouble(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        new PlannerProcess().answer(limits, in, out);
        Runtime.getRuntime().halt(0); // the solver's threads have nothing left to say
    }

    private void answer(Limits limits, BufferedReader in, PrintStream out) throws IOException {
        var question = Letters.question(in.readLine());
        Thread.ofPlatform().daemon().start(() -> listen(in));
        var answer = new SearchingPlanner(limits).plan(question, new Watch() {
            @Override
            public boolean stopAsked() {
                return stopped;
            }

            @Override
            public void better(Progress progress) {
                say(out, BETTER + Letters.write(progress));
            }
        });
        say(
                out,
                switch (answer) {
                    case Answer.Found found -> FOUND + Letters.write(found);
                    case Answer.Impossible impossible -> IMPOSSIBLE + Letters.write(impossible);
                    case Answer.Broken broken -> BROKEN + broken.what().replace('\n', ' ');
                });
    }

    private static synchronized void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }

    private void listen(BufferedReader in) {
        try {
            while (in.readLine() != null) {
                stopped = true;
            }
        } catch (IOException gone) {
            // as if it had ended
        }
        Runtime.getRuntime().halt(1);
    }
}
