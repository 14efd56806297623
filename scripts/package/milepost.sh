#!/bin/sh
# The command line of the packaged app. What a person typed stands after --, out of Chromium's reach.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../milepost" --log-level=3 -- "$@"
