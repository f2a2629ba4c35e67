namespace OrderIds.SampleShop;

/// <summary>Lists the products. They are in code, so that they can be shown and ordered while the database is not available.</summary>
public static class ProductCatalog
{
    public const string Currency = "EUR";

    public const int MaxQuantity = 99;

    public static IReadOnlyList<Product> Products { get; } =
    [
        new("MUG-01", "Enamel mug", 14.50m, "mug.svg"),
        new("LAMP-02", "Desk lamp", 59.00m, "lamp.svg"),
        new("BOOK-03", "Linen notebook", 12.00m, "notebook.svg"),
        new("TEA-04", "Teapot", 34.90m, "teapot.svg"),
        new("PEN-05", "Brass pen", 28.00m, "pen.svg"),
        new("PLANT-06", "Potted plant", 19.00m, "plant.svg"),
    ];

    public static Product? Find(string? sku) => Products.FirstOrDefault(product => product.Sku == sku);

    /// <summary>Returns the English name of a product, or the article number if the product is no longer sold.</summary>
    public static string NameOf(string sku) => Find(sku)?.Name ?? sku;
}
