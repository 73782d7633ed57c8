# What the measurements share. Source it from the root of the working copy.
. bin/lib.sh
need_jdk
need_maven

# Builds the application as bin/run does, compiles the measurements, and runs one of them.
bench() { # bench <class> <arguments>
    mkdir -p target
    build_when_old
    mvn -q -B -ntp -Dfast test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
    class=$1
    shift
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -Dbench.jar="$(copy_of_jar)" \
        -Dbench.options="$JAVA_FLAGS ${SAMENSPEL_JAVA_OPTS:-}" \
        -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" "nl.samenspel.bench.$class" "$@"
}
