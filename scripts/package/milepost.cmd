@echo off
rem The command line of the packaged app. What a person typed stands after --, out of Chromium's reach.
start "" /b /wait "%~dp0..\Milepost.exe" --log-level=3 -- %*
exit /b %errorlevel%
