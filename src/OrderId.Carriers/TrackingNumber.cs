using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Represents the number under which a carrier moves a shipment, such as <c>1Z999AA10123456784</c>.</summary>
/// <remarks>
/// <para>
/// It holds any plausible number, even of a carrier that is not in the tables: 5 to 40 letters and digits, of which at least two are
/// digits. <see cref="Text"/> is the same for every spelling of a number: in upper case, without spaces and hyphens. Numbers are compared
/// by this text.
/// </para>
/// <para>
/// <see cref="Identify(string?)"/> lists the formats of carriers that a number fits, with the evidence for each. <see cref="Best"/> is the
/// format that is clearly better than the others, if there is one. <see cref="Suggest(string?)"/> lists what a mistyped number may have
/// meant.
/// </para>
/// <para>
/// The default value is no number; its text is empty. A tracking number is personal data: it often gives access to the address.
/// Instances are immutable; all members may be called from any thread.
/// </para>
/// </remarks>
[TypeConverter(typeof(TrackingNumberTypeConverter))]
[JsonConverter(typeof(TrackingNumberJsonConverter))]
[DebuggerDisplay("{ToString(\"D\"),nq}")]
public readonly partial struct TrackingNumber
{
    /// <summary>The least number of letters and digits of a tracking number: 5.</summary>
    public const int MinLength = 5;

    /// <summary>The greatest number of letters and digits of a tracking number: 40.</summary>
    public const int MaxLength = 40;

    /// <summary>The least number of digits of a tracking number: 2.</summary>
    public const int MinDigits = 2;

    private readonly string? _text;

    internal TrackingNumber(string text) => _text = text;

    /// <summary>Gets the letters and digits, in upper case, without spaces or hyphens; empty for the default value.</summary>
    public string Text => _text ?? string.Empty;
}
