namespace OrderIds.Tool.Consoles;

/// <summary>Specifies when output is coloured.</summary>
internal enum ColourMode
{
    /// <summary>On a terminal that supports colours, unless an environment variable turns them off.</summary>
    Auto,

    Never,

    Always,
}
