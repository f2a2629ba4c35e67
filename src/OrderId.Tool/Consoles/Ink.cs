using Spectre.Console;

namespace OrderIds.Tool.Consoles;

/// <summary>Colours text by the terminal's control sequences (ECMA-48, 8.3.117), or not at all.</summary>
/// <param name="reset">What ends a colour, or an empty string for no colours.</param>
internal sealed class Ink(string reset)
{
    public static readonly Ink None = new(string.Empty);
    public static readonly Ink Ansi = new("\e[0m");

    /// <summary>
    /// Chooses colours for a terminal that knows them, unless the variable <c>NO_COLOR</c> is set and not empty (no-color.org), and for
    /// whatever takes them if <c>FORCE_COLOR</c> is set, neither empty nor 0 (force-color.org).
    /// </summary>
    public static Ink For(IAnsiConsole? terminal, Func<string, string?> environment) =>
        !string.IsNullOrEmpty(environment("NO_COLOR")) ? None
            : terminal is { Profile.Capabilities.Ansi: true } || environment("FORCE_COLOR") is not (null or "" or "0") ? Ansi
            : None;

    public string Reset => reset;

    public string Id => Sequence("\e[1m");

    public string Good => Sequence("\e[32m");

    public string Bad => Sequence("\e[31m");

    public string Odd => Sequence("\e[33m");

    public string File => Sequence("\e[35m");

    public string Place => Sequence("\e[36m");

    public string Faint => Sequence("\e[2m");

    private string Sequence(string sequence) => reset.Length == 0 ? string.Empty : sequence;
}
