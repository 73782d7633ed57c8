# What the measurements share. Source it from the root of the working copy.
. bin/lib.sh
need_jdk
need_maven

# Compiles, and sets SERVER_CLASSPATH: the application and what bench adds to it, without the tests' own settings.
bench_server_classes() {
    mvn -q -B -ntp -Dfast test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
    rm -rf target/bench-classes
    mkdir -p target/bench-classes/nl/samenspel
    cp -r target/test-classes/nl/samenspel/bench target/bench-classes/nl/samenspel/
    SERVER_CLASSPATH="target/bench-classes:target/classes:$(cat target/bench.classpath)"
}
