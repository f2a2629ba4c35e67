using System.ComponentModel;
using System.Globalization;

namespace OrderIds;

/// <summary>
/// Converts order IDs to and from strings for code that uses <see cref="TypeDescriptor"/>, such as configuration binding and designers.
/// </summary>
/// <remarks><see cref="OrderId"/> has this converter as an attribute, so it need not be registered.</remarks>
public sealed class OrderIdTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="OrderIdFormatException">The string is not an order ID.</exception>
    /// <exception cref="NotSupportedException">The value is not a string.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? OrderId.Parse(text) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is OrderId id && destinationType == typeof(string) ? id.ToString() : base.ConvertTo(context, culture, value, destinationType);

    /// <inheritdoc/>
    public override bool IsValid(ITypeDescriptorContext? context, object? value) =>
        value is string text ? OrderId.TryParse(text, out _) : value is OrderId;
}
