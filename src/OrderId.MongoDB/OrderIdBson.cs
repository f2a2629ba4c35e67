using MongoDB.Bson.Serialization;
using OrderIds.Tracking;

namespace OrderIds.MongoDB;

/// <summary>Registers the BSON serializers of order IDs, statuses and amounts of money.</summary>
public static class OrderIdBson
{
    /// <summary>
    /// Registers serializers for <see cref="OrderId"/>, <see cref="ShipmentStatus"/>, <see cref="OrderStatus"/>,
    /// <see cref="PaymentStatus"/> and <see cref="CurrencyAmount"/>, and their nullable forms. Call it at the start of the program, before
    /// a collection is used.
    /// </summary>
    /// <remarks>
    /// The registry of MongoDB.Bson is shared by the whole process. A type that already has a serializer keeps it, so a second call has no
    /// effect. The method may be called from any thread.
    /// </remarks>
    public static void Register()
    {
        BsonSerializer.TryRegisterSerializer(new OrderIdBsonSerializer());
        BsonSerializer.TryRegisterSerializer(
            new StatusBsonSerializer<ShipmentStatus>(ShipmentStatusExtensions.ToName, ShipmentStatusExtensions.TryParseName));
        BsonSerializer.TryRegisterSerializer(
            new StatusBsonSerializer<OrderStatus>(OrderStatusExtensions.ToName, OrderStatusExtensions.TryParseName));
        BsonSerializer.TryRegisterSerializer(
            new StatusBsonSerializer<PaymentStatus>(PaymentStatusExtensions.ToName, PaymentStatusExtensions.TryParseName));
        BsonSerializer.TryRegisterSerializer(new CurrencyAmountBsonSerializer());
    }
}
