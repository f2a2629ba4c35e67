namespace OrderIds.SampleShop;

/// <summary>Represents a product of the shop.</summary>
/// <param name="Sku">The article number.</param>
/// <param name="Name">The name in English; the pages translate it.</param>
/// <param name="Price">The unit price, in the currency of the shop.</param>
/// <param name="Picture">The file name of the picture in <c>wwwroot/products</c>.</param>
public sealed record Product(string Sku, string Name, decimal Price, string Picture);
