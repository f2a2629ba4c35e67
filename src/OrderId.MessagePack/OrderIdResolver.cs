using MessagePack;
using MessagePack.Formatters;
using OrderIds.Tracking;

namespace OrderIds.MessagePack;

/// <summary>Provides the formatters of order IDs, statuses and amounts of money, and of their nullable forms.</summary>
/// <remarks>
/// Put this resolver before other resolvers, which would serialize these types as empty maps. All members may be called from any thread.
/// </remarks>
public sealed class OrderIdResolver : IFormatterResolver
{
    private OrderIdResolver()
    {
    }

    /// <summary>Gets the shared instance.</summary>
    public static OrderIdResolver Instance { get; } = new();

    /// <inheritdoc/>
    public IMessagePackFormatter<T>? GetFormatter<T>() => Cache<T>.Formatter;

    private static class Cache<T>
    {
        public static readonly IMessagePackFormatter<T>? Formatter =
            As<OrderId>(OrderIdFormatter.Instance)
            ?? As<ShipmentStatus>(
                new StatusFormatter<ShipmentStatus>(ShipmentStatusExtensions.ToName, ShipmentStatusExtensions.TryParseName))
            ?? As<OrderStatus>(new StatusFormatter<OrderStatus>(OrderStatusExtensions.ToName, OrderStatusExtensions.TryParseName))
            ?? As<PaymentStatus>(new StatusFormatter<PaymentStatus>(PaymentStatusExtensions.ToName, PaymentStatusExtensions.TryParseName))
            ?? As<CurrencyAmount>(new CurrencyAmountFormatter());

        private static IMessagePackFormatter<T>? As<TValue>(IMessagePackFormatter<TValue> formatter)
            where TValue : struct =>
            formatter as IMessagePackFormatter<T>
                ?? (typeof(T) == typeof(TValue?) ? new StaticNullableFormatter<TValue>(formatter) as IMessagePackFormatter<T> : null);
    }
}
