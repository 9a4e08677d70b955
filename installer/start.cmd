@echo off
rem Sets everything up on a fresh machine and starts Samspraak; arguments are passed on to the program.
setlocal
call "%~dp0prepare.cmd" runtime || exit /b 1
"%~dp0..\.venv\Scripts\python.exe" "%~dp0..\main.py" %*
exit /b %errorlevel%
