using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts a payment's status to and from its word, such as <c>PartiallyRefunded</c>.</summary>
/// <remarks>A word that is not known is refused with an <see cref="InvalidOperationException"/>, never read as another value.</remarks>
public sealed class PaymentStatusToStringConverter() : ValueConverter<PaymentStatus, string>(
    status => status.ToName(),
    word => StatusWords.PaymentStatus(word),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
