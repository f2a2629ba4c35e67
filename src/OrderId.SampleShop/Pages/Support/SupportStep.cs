using System.Globalization;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Pages.Support;

/// <summary>Represents an action of support on an order, as the form submits it.</summary>
public sealed class SupportStep
{
    public const string By = "our support";

    public string? Kind { get; set; }

    public string? Amount { get; set; }

    /// <summary>Gets or sets the tracking number of a return, for its replacement.</summary>
    public string? Number { get; set; }

    /// <summary>Performs the action.</summary>
    /// <exception cref="OrderActivityNotAllowedException">The order does not allow it.</exception>
    public Task PerformAsync(OrderId id, OrderActions actions) => Kind switch
    {
        "Hold" => actions.PerformAsync(id, By, (key, now, _) => OrderActivity.Hold(key, now)),
        "Release" => actions.PerformAsync(id, By, (key, now, _) => OrderActivity.Release(key, now)),
        "Cancellation" => actions.PerformAsync(id, By, (key, now, _) => OrderActivity.Cancellation(key, now)),
        "Refund" when ReadAmount() is { } amount => actions.PerformAsync(id, By, (key, now, order) =>
            OrderActivity.Refund(key, now, new CurrencyAmount(amount, order.Total.Currency))),
        "Replacement" => actions.PackAsync(id, OrderActions.ToPack),
        _ => Task.CompletedTask,
    };

    /// <summary>Parses the amount in the form. It must be greater than zero, with at most two decimals.</summary>
    private decimal? ReadAmount() =>
        decimal.TryParse(Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
            && amount is > 0 and < 1_000_000 && decimal.Round(amount, 2) == amount ? amount : null;
}
