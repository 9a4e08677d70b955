@echo off
rem Makes .venv and installs installer\requirements\%1.txt unless the stamp says it is there.
setlocal
cd /d "%~dp0.."
set LOCKED=installer\requirements\%1.txt
set STAMP=.venv\installed-%1.txt
if exist .venv\Scripts\python.exe goto :install
set PYTHON=
for %%P in ("py -3" "python" "python3") do (
    if not defined PYTHON %%~P -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set PYTHON=%%~P
)
if not defined PYTHON (
    echo Samspraak needs Python 3.11 or newer, and none was found. Install it from Microsoft Store or python.org. 1>&2
    exit /b 1
)
echo Making the virtual environment .venv (once) ...
%PYTHON% -m venv --clear .venv || exit /b 1
:install
fc /b "%LOCKED%" "%STAMP%" >nul 2>&1 && goto :translations
echo Installing the locked requirements (%1); this takes a few minutes the first time ...
.venv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes -r "%LOCKED%"
if errorlevel 1 (
    echo The requirements could not be installed. Is this computer on line? Try again; nothing is left half done. 1>&2
    exit /b 1
)
copy /y "%LOCKED%" "%STAMP%" >nul
:translations
.venv\Scripts\python.exe -m translations.compile
exit /b %errorlevel%
