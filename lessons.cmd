@echo off
rem The same door as ./lessons, for Windows, where TorchSharp and Plotly.NET come from the package feed.
setlocal
set "root=%~dp0"
set "artifacts=%root%artifacts"
set "cli=%artifacts%\bin\ResNetTutorial.Cli\release\ResNetTutorial.Cli.dll"
set "web=%artifacts%\web"
set "wanted=%root%src\ResNetTutorial.Notebooks\Reports\package.json"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
if /i "%PACKAGES%"=="local" (
  echo lessons: PACKAGES=local: the stand-ins are built on Linux; use PACKAGES=nuget, or WSL. 1>&2
  exit /b 2
)
where dotnet >nul 2>nul || (
  echo lessons: dotnet: not found; install the .NET 10 SDK ^(https://dot.net^) and open a new window. 1>&2
  exit /b 3
)
if not exist "%artifacts%" mkdir "%artifacts%"
> "%artifacts%\packages.txt" echo nuget

rem Building what is built already takes a few seconds: MSBuild knows what changed.
dotnet build "%root%src\ResNetTutorial.Cli" -c Release -v q > "%artifacts%\setup.log" 2>&1 || goto failed
set "needs="
for %%v in (run test bench open publish kernel) do if /i "%~1"=="%%v" set "needs=yes"
if not defined needs goto call

fc /b "%wanted%" "%web%\fetched.json" >nul 2>nul && goto library
where npm >nul 2>nul || (
  echo lessons: npm: not found; install Node.js, winget install OpenJS.NodeJS.LTS, and open a new window. 1>&2
  exit /b 3
)
echo set-up: fetching plotly.js and KaTeX ^(npm^) 1>&2
if not exist "%web%\assets\fonts" mkdir "%web%\assets\fonts"
copy /y "%wanted%" "%web%\package.json" >nul
call npm install --prefix "%web%" --no-audit --no-fund --loglevel=error >> "%artifacts%\setup.log" 2>&1 || goto failed
copy /y "%web%\node_modules\katex\dist\katex.min.*" "%web%\assets" >nul
copy /y "%web%\node_modules\katex\dist\fonts\*.woff2" "%web%\assets\fonts" >nul
copy /y "%web%\node_modules\plotly.js-dist-min\plotly.min.js" "%web%\assets" >nul
copy /y "%wanted%" "%web%\fetched.json" >nul

:library
dotnet publish "%root%src\ResNetTutorial" -c Release -o "%artifacts%\lessons" -v q >> "%artifacts%\setup.log" 2>&1 || goto failed

:call
dotnet "%cli%" %*
exit /b %errorlevel%

:failed
findstr /c:"error" "%artifacts%\setup.log" 1>&2
echo lessons: setting up failed; see %artifacts%\setup.log, mend what it names, and call lessons again. 1>&2
exit /b 3
