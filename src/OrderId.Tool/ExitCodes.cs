namespace OrderIds.Tool;

/// <summary>Provides the exit codes, which are like those of grep: yes, no, or an error.</summary>
internal static class ExitCodes
{
    public const int Yes = 0;
    public const int No = 1;
    public const int Error = 2;

    /// <summary>The exit code that a shell reports for a command that Ctrl+C ended: 128 plus the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
