using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OrderIds.SampleShop.Components;

/// <summary>
/// Provides what all pages and components use: texts in the visitor's language, sealed (encrypted) order IDs, and the current request.
/// </summary>
public abstract class ShopPage : ComponentBase
{
    [Inject]
    public IStringLocalizer<Texts> T { get; set; } = null!;

    [Inject]
    public OrderIdCipher Cipher { get; set; } = null!;

    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    protected Guid? CustomerId => Http?.User.CustomerId();

    /// <summary>Formats an amount for the visitor's language.</summary>
    protected static string Money(decimal amount) =>
        string.Format(CultureInfo.CurrentCulture, "{0:N2}\u00a0€", amount);

    /// <summary>Returns an ID as customers see it: sealed (encrypted), in groups of 3, 7 and 7 characters.</summary>
    protected string Show(OrderId id) => Cipher.Seal(id).ToString("D", CultureInfo.InvariantCulture);
}
