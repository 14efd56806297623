#!/bin/sh
# The command line of the packaged app. What a person typed stands after --, out of Chromium's reach.
link=$(readlink "$0" || echo "$0")
here=$(cd "$(dirname "$link")" && pwd)
exec "$here/../../MacOS/Milepost" --log-level=3 -- "$@"
