namespace OrderIds.Tool.Tests;

/// <summary>
/// Marks a test that needs the command <c>script</c> (util-linux), which gives a process a terminal; skipped without it, but not in
/// continuous integration.
/// </summary>
public sealed class PseudoTerminalFactAttribute : FactAttribute
{
    public PseudoTerminalFactAttribute()
    {
        if (!File.Exists("/usr/bin/script") && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Needs /usr/bin/script: apt-get install bsdutils.";
        }
    }
}
