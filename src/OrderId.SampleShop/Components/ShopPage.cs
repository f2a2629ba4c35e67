using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OrderIds.SampleShop.Components;

/// <summary>What every page and component of the shop uses: texts in the visitor's language, IDs as customers see them, the request.</summary>
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

    /// <summary>Returns an amount as the visitor's language writes it.</summary>
    protected static string Money(decimal amount) =>
        string.Format(CultureInfo.CurrentCulture, "{0:N2}\u00a0€", amount);

    /// <summary>Returns an ID as customers see it: sealed, in groups of 3-7-7.</summary>
    protected string Show(OrderId id) => Cipher.Seal(id).ToString("D", CultureInfo.InvariantCulture);
}
