# Runs the server given as arguments and stops it when the application that holds our input is gone.
# The server is waited for in the foreground, so that we end at once when it ends; the input in the background.
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(
    while read -r _ <&3; do :; done
    kill -INT "$server"
    sleep 20
    kill -QUIT "$server"
) 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
