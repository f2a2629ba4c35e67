using System.Diagnostics;
using System.Runtime.Versioning;

namespace OrderIds.Tool.Tests;

/// <summary>Completes commands, options and values in shells, with the scripts of <c>orderid completion</c>.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CompletionScriptTests : IDisposable
{
    private const string Lines = "'orderid comple' 'orderid scan --rec' 'orderid scan --kind sea' 'orderid explain --vendor FedExR'";
    private static readonly string[] Completed =
        ["orderid completion", "orderid scan --recursive", "orderid scan --kind sealed", "orderid explain --vendor FedExRegulatory"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [ShellFact("bash")]
    public Task Completion_InBash_CompletesWords() => CompletesAsync("bash", $$"""
        source <(orderid completion bash)
        for line in {{Lines}}; do
            COMP_LINE=$line COMP_POINT=${#line}
            _orderid
            echo "${line% *} $COMPREPLY"
        done
        """);

    [ShellFact("zsh")]
    public Task Completion_InZsh_CompletesWords() => CompletesAsync("zsh", $$"""
        # The keys are typed in a terminal; Control+X writes what was completed.
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'autoload -Uz compinit; compinit -D -u; source <(orderid completion zsh)'
        zpty -w shell 'show() { print -r -- "<<${BUFFER% }>>"; zle kill-whole-line }; zle -N show; bindkey "^X" show'
        for line in {{Lines}}; do
            zpty -w -n shell "$line"$'\t\x18'
            zpty -r shell output '*<<orderid *>>*'
            print -r -- "${${output##*<<}%%>>*}"
        done
        zpty -d shell
        """);

    [ShellFact("fish")]
    public Task Completion_InFish_CompletesWords() => CompletesAsync("fish", $"""
        orderid completion fish | source
        for line in {Lines}
            echo (string replace -r ' [^ ]*$' '' -- $line) (complete -C $line)
        end
        """);

    [ShellFact("pwsh")]
    public Task Completion_InPowerShell_CompletesWords() => CompletesAsync("pwsh", $$"""
        orderid completion pwsh | Out-String | Invoke-Expression
        foreach ($line in {{Lines.Replace("' '", "', '", StringComparison.Ordinal)}}) {
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
            ($line -replace ' [^ ]*$') + ' ' + $found.CompletionMatches.CompletionText
        }
        """);

    private async Task CompletesAsync(string shell, string script)
    {
        string tool = Path.Combine(_folder.FullName, "orderid");
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        await File.WriteAllTextAsync(tool, $"#!/bin/sh\nexec {host} {Path.Combine(AppContext.BaseDirectory, "OrderId.Tool.dll")} \"$@\"\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string file = Path.Combine(_folder.FullName, "script.ps1");
        await File.WriteAllTextAsync(file, script);
        var start = new ProcessStartInfo(shell, [file]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = _folder.FullName;

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(Completed, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
