using Spectre.Console;

namespace OrderIds.Tool.Consoles;

/// <summary>Provides the terminal control sequences for colours (ECMA-48, 8.3.117), or empty strings if output is not coloured.</summary>
/// <param name="reset">The sequence that ends a colour, or an empty string for no colours.</param>
internal sealed class Ink(string reset)
{
    public static readonly Ink None = new(string.Empty);
    public static readonly Ink Ansi = new("\e[0m");

    /// <summary>
    /// Chooses whether to use colours. They are off if <c>NO_COLOR</c> is set and not empty (no-color.org). Otherwise they are on for a
    /// terminal that supports them, and for any output if <c>FORCE_COLOR</c> is set and not empty or 0 (force-color.org).
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
