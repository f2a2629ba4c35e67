namespace OrderIds.Tool.Labels;

/// <summary>Lists the kinds of codes for a label.</summary>
internal enum LabelCode
{
    /// <summary>Code 128 (ISO/IEC 15417), a bar code for laser scanners.</summary>
    Code128,

    /// <summary>Data Matrix (ISO/IEC 16022), the smallest two-dimensional code.</summary>
    DataMatrix,

    /// <summary>QR code (ISO/IEC 18004), a two-dimensional code that phones read.</summary>
    Qr,
}
