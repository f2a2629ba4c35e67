using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Represents a carrier's tracking number, such as <c>1Z999AA10123456784</c>.</summary>
/// <remarks>
/// <para>
/// A value may hold any plausible number, even of an unknown carrier: 5 to 40 letters and digits, of which at least two are digits.
/// <see cref="Text"/> is the same for every spelling of a number: in upper case, without spaces and hyphens. Numbers are compared by this
/// text.
/// </para>
/// <para>
/// <see cref="Identify(string?)"/> lists the carriers' formats that a number fits, with the evidence for each. <see cref="Best"/> is the
/// format that is clearly better than the others, if there is one. <see cref="Suggest(string?)"/> suggests corrections of a mistyped
/// number.
/// </para>
/// <para>
/// The default value represents no number and has an empty text. A tracking number is personal data: it often gives access to an address.
/// Instances are immutable; all members may be called from any thread.
/// </para>
/// </remarks>
[TypeConverter(typeof(TrackingNumberTypeConverter))]
[JsonConverter(typeof(TrackingNumberJsonConverter))]
[DebuggerDisplay("{ToString(\"D\"),nq}")]
public readonly partial struct TrackingNumber
{
    /// <summary>The minimum number of letters and digits of a tracking number: 5.</summary>
    public const int MinLength = 5;

    /// <summary>The maximum number of letters and digits of a tracking number: 40.</summary>
    public const int MaxLength = 40;

    /// <summary>The minimum number of digits of a tracking number: 2.</summary>
    public const int MinDigits = 2;

    private readonly string? _text;

    internal TrackingNumber(string text) => _text = text;

    /// <summary>Gets the letters and digits, in upper case, without spaces or hyphens; empty for the default value.</summary>
    public string Text => _text ?? string.Empty;
}
