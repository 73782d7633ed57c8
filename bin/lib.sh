# What the commands here share. POSIX sh; source it from the root of the working copy.

JAVA_WANTED=25

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# The major version in the `release` file of a JDK folder; empty when it is none.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
    printf '%s\n' "${SAMENSPEL_JAVA_HOME:-}" "${JAVA_HOME:-}"
    javac=$(command -v javac 2>/dev/null) && dirname "$(dirname "$(readlink -f "$javac")")"
    for folder in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        printf '%s\n' "$folder"
    done
}

# Exports JAVA_HOME: the lowest version that is high enough.
find_jdk() {
    best=
    best_version=
    while IFS= read -r folder; do
        [ -n "$folder" ] || continue
        version=$(jdk_version "$folder")
        [ -n "$version" ] && [ "$version" -ge "$JAVA_WANTED" ] || continue
        if [ -z "$best" ] || [ "$version" -lt "$best_version" ]; then
            best=$folder
            best_version=$version
        fi
    done <<EOF
$(jdk_candidates)
EOF
    [ -n "$best" ] || return 1
    JAVA_HOME=$best
    export JAVA_HOME
    PATH="$JAVA_HOME/bin:$PATH"
}

need_jdk() {
    find_jdk || stop "Samenspel needs a JDK $JAVA_WANTED or newer and found none: install one (for example Temurin" \
        "$JAVA_WANTED from adoptium.net, or the package openjdk-$JAVA_WANTED-jdk) or set JAVA_HOME to its folder."
}

need_maven() {
    command -v mvn >/dev/null 2>&1 \
        || stop "Samenspel is built with Maven 3.8 or newer and found none: install the package maven."
}

# Serial collector and compact headers keep the process small; the ceiling of the heap keeps it below 450 MB in all.
# The quick compiler alone starts with less than half of the work of both compilers (6 against 14 seconds of processor
# time) and is fast enough for trial use; SAMENSPEL_JAVA_OPTS=-XX:TieredStopAtLevel=4 brings the other back.
JAVA_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx256m -XX:TieredStopAtLevel=1 \
-XX:ReservedCodeCacheSize=96m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"

JAR=target/samenspel.jar

# Says when the jar was made: its own date is always the same, so that two builds are equal.
BUILT=target/samenspel.built

build_is_old() {
    [ ! -f "$JAR" ] || [ ! -f "$BUILT" ] || [ -n "$(find src/main pom.xml -newer "$BUILT" -print | head -n 1)" ]
}

build_when_old() {
    build_is_old || return 0
    need_maven
    say "Building Samenspel (the first time this also fetches its libraries) ..."
    touch "$BUILT.new"
    mvn -q -B -Dfast -Dmaven.test.skip=true package >target/build.log 2>&1 || {
        grep -E '^\[ERROR\]' target/build.log | head -n 20 >&2
        stop "Samenspel could not be built: see target/build.log."
    }
    mv "$BUILT.new" "$BUILT"
}

# A copy, so that building again leaves the running one alone; unpacked, because that starts in two thirds of the time.
# Prints its path.
copy_of_jar() {
    stamp=$(cksum <"$JAR" | tr ' ' '-')
    copy=target/run/$stamp
    mkdir -p target/run
    if [ ! -d "$copy" ]; then
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$copy.$$" >/dev/null
        mv "$copy.$$" "$copy"
        find target/run -mindepth 1 -maxdepth 1 -mtime +1 ! -path "$copy" -exec rm -rf {} +
    fi
    printf '%s\n' "$copy/samenspel.jar"
}

# What a start of this copy loads, written down for the next one by write_start; empty when it is not there (yet).
read_start() { # read_start <jar>
    [ ! -f "${1%/*}/start.aot" ] || printf '%s' "-XX:AOTCache=${1%/*}/start.aot -Xlog:aot*=error"
}

# Rehearses a start of this copy in a folder of its own and keeps what was loaded: later starts take two thirds of the
# work. Does nothing when that is there; nothing is lost when it fails.
write_start() { # write_start <jar>
    [ ! -f "${1%/*}/start.aot" ] || return 0
    rehearsal=${1%/*}/rehearsal.$$
    # shellcheck disable=SC2086
    if nice -n 19 "$JAVA_HOME/bin/java" $JAVA_FLAGS -XX:AOTCacheOutput="$rehearsal.aot" \
        -Dspring.context.exit=onRefresh -jar "$1" --server.port=0 --samenspel.data="$rehearsal" \
        >"${1%/*}/rehearsal.log" 2>&1 && [ -f "$rehearsal.aot" ]; then
        mv "$rehearsal.aot" "${1%/*}/start.aot"
    fi
    rm -rf "$rehearsal" "$rehearsal.aot"
}
