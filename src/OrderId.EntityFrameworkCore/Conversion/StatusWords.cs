using OrderIds.Tracking;

namespace OrderIds.EntityFrameworkCore.Conversion;

/// <summary>Reads the names of statuses from columns.</summary>
internal static class StatusWords
{
    /// <summary>The length of the columns. It leaves room for longer names, so that a new name needs no migration.</summary>
    public const int MaxLength = 32;

    public static ShipmentStatus ShipmentStatus(string word) =>
        ShipmentStatusExtensions.TryParseName(word, out ShipmentStatus status) ? status : default;

    public static OrderStatus OrderStatus(string word) =>
        OrderStatusExtensions.TryParseName(word, out OrderStatus status)
            ? status
            : throw new InvalidOperationException(EntityFrameworkMessages.UnknownWord(nameof(Tracking.OrderStatus)));

    public static PaymentStatus PaymentStatus(string word) =>
        PaymentStatusExtensions.TryParseName(word, out PaymentStatus status)
            ? status
            : throw new InvalidOperationException(EntityFrameworkMessages.UnknownWord(nameof(Tracking.PaymentStatus)));

    public static ShipmentMilestoneKind ShipmentMilestoneKind(string word) =>
        ShipmentMilestoneKindExtensions.TryParseName(word, out ShipmentMilestoneKind kind) ? kind : default;

    public static OrderMilestoneKind OrderMilestoneKind(string word) =>
        OrderMilestoneKindExtensions.TryParseName(word, out OrderMilestoneKind kind) ? kind : default;
}
