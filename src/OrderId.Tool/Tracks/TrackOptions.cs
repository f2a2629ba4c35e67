using OrderIds.Carriers;

namespace OrderIds.Tool.Tracks;

/// <summary>Specifies what <c>orderid track</c> reads and how it shows it.</summary>
internal sealed record TrackOptions
{
    public required string[] Files { get; init; }

    /// <summary>Gets the vendor of the files. The default, <see cref="TrackingVendor.Unknown"/>, means that it is detected.</summary>
    public TrackingVendor Vendor { get; init; }

    public bool Json { get; init; }

    /// <summary>Gets the file name of the HTML page, or <see langword="null"/> if none is written.</summary>
    public string? Html { get; init; }

    /// <summary>Gets a value indicating whether to watch the files and show changes.</summary>
    public bool Watch { get; init; }
}
