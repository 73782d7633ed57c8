# What the measurements share. Source it from the root of the working copy.
. bin/lib.sh
need_jdk
need_maven

# Builds the application as bin/run does, compiles the measurements, and says where all is.
bench_ready() {
    mkdir -p target
    build_when_old
    mvn -q -B -ntp -Dfast test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
    BENCH_JAR=$(copy_of_jar)
    write_start "$BENCH_JAR"
    BENCH_OPTIONS="$JAVA_FLAGS $(read_start "$BENCH_JAR") ${SAMENSPEL_JAVA_OPTS:-}"
    BENCH_CLASSPATH="target/test-classes:target/classes:$(cat target/bench.classpath)"
}

# Runs one of the measurements.
bench() { # bench <class> <arguments>
    bench_ready
    class=$1
    shift
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -Dbench.jar="$BENCH_JAR" -Dbench.options="$BENCH_OPTIONS" \
        -cp "$BENCH_CLASSPATH" "nl.samenspel.bench.$class" "$@"
}
