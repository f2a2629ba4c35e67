using System.Globalization;

namespace OrderIds.SampleShop;

/// <summary>Represents a visitor's basket, which is stored in a cookie such as <c>MUG-01*2.PEN-05*1</c>.</summary>
public sealed class Basket
{
    private const string Cookie = "basket";
    private const char Between = '.', Times = '*';

    private readonly SortedDictionary<string, int> _quantities = new(StringComparer.Ordinal);

    /// <summary>Gets the products with their quantities. Products that are not sold and invalid quantities are skipped.</summary>
    public IEnumerable<(Product Product, int Quantity)> Lines =>
        _quantities.Select(line => (ProductCatalog.Find(line.Key)!, line.Value));

    public bool IsEmpty => _quantities.Count == 0;

    public int Count => _quantities.Values.Sum();

    public decimal Total => Lines.Sum(line => line.Product.Price * line.Quantity);

    public static Basket Read(HttpRequest request)
    {
        var basket = new Basket();
        foreach (string line in (request.Cookies[Cookie] ?? string.Empty).Split(Between))
        {
            string[] parts = line.Split(Times);
            if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int quantity))
            {
                basket.Set(parts[0], quantity);
            }
        }

        return basket;
    }

    public int QuantityOf(string sku) => _quantities.GetValueOrDefault(sku);

    /// <summary>Sets the quantity of a product, between 0, which removes it, and <see cref="ProductCatalog.MaxQuantity"/>.</summary>
    public void Set(string? sku, int quantity)
    {
        if (ProductCatalog.Find(sku) is not { } product)
        {
            return;
        }

        if (quantity > 0)
        {
            _quantities[product.Sku] = Math.Min(quantity, ProductCatalog.MaxQuantity);
        }
        else
        {
            _quantities.Remove(product.Sku);
        }
    }

    public void Write(HttpResponse response)
    {
        string text = string.Join(
            Between, _quantities.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Key}{Times}{line.Value}")));
        response.Cookies.Append(Cookie, text, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
    }

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Cookie);
}
