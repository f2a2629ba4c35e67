namespace OrderIds.Tool.Labels;

/// <summary>The kind of code that a label carries.</summary>
internal enum LabelCode
{
    /// <summary>Bars (ISO/IEC 15417), for scanners of a line.</summary>
    Code128,

    /// <summary>A square of modules (ISO/IEC 16022), the smallest.</summary>
    DataMatrix,

    /// <summary>A square of modules (ISO/IEC 18004), for telephones.</summary>
    Qr,
}
