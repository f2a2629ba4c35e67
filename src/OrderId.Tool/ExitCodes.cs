namespace OrderIds.Tool;

/// <summary>Holds the exit codes, which are grep's: the answer is yes, the answer is no, or an error prevented an answer.</summary>
internal static class ExitCodes
{
    public const int Yes = 0;
    public const int No = 1;
    public const int Error = 2;

    /// <summary>What a shell reports of a command ended by Ctrl+C: 128 and the number of the signal, SIGINT.</summary>
    public const int Interrupted = 130;
}
