namespace OrderIds.Tool.Tracks;

/// <summary>What to read, and how to show it.</summary>
internal sealed record TrackOptions
{
    public required string[] Files { get; init; }

    public bool Json { get; init; }

    /// <summary>Gets the name of the page to write, or <see langword="null"/> for none.</summary>
    public string? Html { get; init; }

    /// <summary>Gets a value indicating whether to go on and show what changes.</summary>
    public bool Watch { get; init; }
}
