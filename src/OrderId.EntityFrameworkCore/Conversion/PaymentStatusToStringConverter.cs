using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderIds.EntityFrameworkCore.Conversion;
using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore;

/// <summary>Converts a payment's status to and from its name, such as <c>PartiallyRefunded</c>.</summary>
/// <remarks>An unknown name causes an <see cref="InvalidOperationException"/>; it is never read as another value.</remarks>
public sealed class PaymentStatusToStringConverter() : ValueConverter<PaymentStatus, string>(
    status => status.ToName(),
    word => StatusWords.PaymentStatus(word),
    new ConverterMappingHints(size: StatusWords.MaxLength, unicode: false));
