using System.CommandLine;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid completion</c>, which writes a script for the completion of commands and options in a shell.</summary>
internal static class CompletionCommand
{
    // The scripts call the tool with the directive "suggest", which prints the possible completions at a position of a command line.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _orderid() {
                mapfile -t COMPREPLY < <(orderid "[suggest:$COMP_POINT]" "$COMP_LINE" 2> /dev/null)
            }
            complete -o default -F _orderid orderid

            """,
        ["zsh"] = """
            _orderid() {
                local -a found
                local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
                found=("${(@f)$(orderid "[suggest:${#line}]" "$line" 2> /dev/null)}")
                [[ $PREFIX == --*=* ]] && compset -P '*='
                if (( ${#found} && ${#found[1]} )); then compadd -a found; else _files; fi
            }
            compdef _orderid orderid

            """,
        ["fish"] = """
            function __orderid_complete
                set -l line (commandline -cp | string collect | string trim --left)
                set -l found (orderid "[suggest:"(string length -- $line)"]" $line 2> /dev/null)
                if set -q found[1]
                    set -l option (string match -r -- '^--[^=]+=' (commandline -ct))
                    printf "$option%s\n" $found
                else
                    __fish_complete_path (commandline -ct)
                end
            end
            complete -c orderid -f -a '(__orderid_complete)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName orderid -ScriptBlock {
                param($word, $command, $position)
                $at = $position - $command.Extent.StartOffset
                $option = if ($word -match '^--[^=]+=') { $Matches[0] }
                orderid "[suggest:$at]" "$command".PadRight($at) 2> $null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new("$option$_", $_, 'ParameterValue', $_)
                }
            }

            """,
    };

    public static Command Create(ToolConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Writes a script that lets a shell complete commands.") { shell };
        command.AddHelp(
            "0 written, 2 an error",
            "source <(orderid completion bash)",
            "orderid completion fish > ~/.config/fish/completions/orderid.fish");
        command.SetAction(parsed =>
        {
            using TextWriter output = console.CreateOutputWriter();
            output.Write(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n"));
            return ExitCodes.Yes;
        });
        return command;
    }
}
