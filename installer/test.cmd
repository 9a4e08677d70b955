@echo off
rem Sets everything up and runs all checks and tests but those on PostgreSQL, which are run on Linux.
setlocal
call "%~dp0prepare.cmd" development || exit /b 1
cd /d "%~dp0.."
if not defined QT_QPA_PLATFORM set QT_QPA_PLATFORM=offscreen
set FAILED=
.venv\Scripts\ruff.exe check . || set FAILED=%FAILED% ruff
.venv\Scripts\ruff.exe format --check --quiet . || set FAILED=%FAILED% format
.venv\Scripts\mypy.exe || set FAILED=%FAILED% mypy
.venv\Scripts\lint-imports.exe --no-cache || set FAILED=%FAILED% layers
.venv\Scripts\deptry.exe . || set FAILED=%FAILED% deptry
echo The tests on PostgreSQL are NOT run on Windows.
.venv\Scripts\python.exe -m pytest -n 2 --dist loadscope %* || set FAILED=%FAILED% pytest
if defined FAILED (
    echo FAILED:%FAILED%
    exit /b 1
)
echo All checks passed.
