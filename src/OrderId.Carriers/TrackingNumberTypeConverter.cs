using System.ComponentModel;
using System.Globalization;

namespace OrderIds.Carriers;

/// <summary>
/// Converts tracking numbers to and from strings, for configuration, designers and other code that uses <see cref="TypeDescriptor"/>.
/// </summary>
/// <remarks><see cref="TrackingNumber"/> names this converter in an attribute, so nothing needs to be registered.</remarks>
public sealed class TrackingNumberTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="TrackingNumberFormatException">The string is not a tracking number.</exception>
    /// <exception cref="NotSupportedException">The value is not a string.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? TrackingNumber.Parse(text) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is TrackingNumber number && destinationType == typeof(string)
            ? number.Text
            : base.ConvertTo(context, culture, value, destinationType);

    /// <inheritdoc/>
    public override bool IsValid(ITypeDescriptorContext? context, object? value) =>
        value is string text ? TrackingNumber.TryParse(text, out _) : value is TrackingNumber;
}
