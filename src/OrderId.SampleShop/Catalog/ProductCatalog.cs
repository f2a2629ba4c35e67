namespace OrderIds.SampleShop;

/// <summary>What the shop sells. It is part of the program, so that it can be seen and ordered while the database is away.</summary>
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

    /// <summary>Returns the name of a product in English, or the article number of one that is no longer sold.</summary>
    public static string NameOf(string sku) => Find(sku)?.Name ?? sku;
}
