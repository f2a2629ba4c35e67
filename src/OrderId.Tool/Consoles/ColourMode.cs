namespace OrderIds.Tool.Consoles;

/// <summary>Says when output is coloured.</summary>
internal enum ColourMode
{
    /// <summary>On a terminal that knows colours, unless the environment says otherwise.</summary>
    Auto,

    Never,

    Always,
}
